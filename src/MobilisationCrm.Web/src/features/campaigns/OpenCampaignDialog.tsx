import { NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DateField } from '@/components/forms/DateField';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { StatesSelect } from '@/components/states/StateSelect';
import { campaignPath, campaignsQuery } from '@/lib/world/campaign';
import { toDate } from '@/lib/time/dates';
import { hintBelow, orNull, showFieldErrors } from '@/lib/page/forms';
import { inLanguage } from '@/lib/world/locale';
import { toastDone } from '@/lib/page/toast';
import styles from './OpenCampaignDialog.module.css';
import { sessionOn, useCreateCampaign } from './campaigns';

/** Opens a campaign for the next draft resolution, from the last one where there is one, and goes to its pipeline. */
export default function OpenCampaignDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation(['campaigns', 'common', 'settings']);
  const navigate = useNavigate();
  const { data: campaigns } = useQuery(campaignsQuery);
  const open = useCreateCampaign();
  const [rest, setRest] = useState<unknown>();
  const today = toDate(new Date(), 'America/New_York');
  const missing = (value: string) => (value.trim() ? null : t('missing'));
  const form = useForm({
    initialValues: {
      titleEn: '',
      titleFr: '',
      titleEs: '',
      session: sessionOn(today) as number | '',
      slug: `draft-${sessionOn(today)}`,
      opensOn: today,
      closesOn: '',
      target: '' as number | '',
      from: campaigns?.[0]?.slug ?? null,
      coLeads: [] as string[],
    },
    validate: {
      titleEn: missing,
      titleFr: missing,
      titleEs: missing,
      session: (value) => (value === '' ? t('missing') : null),
      slug: (value) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value.trim()) ? null : t('slugHint')),
      opensOn: missing,
    },
  });

  const submit = form.onSubmit(async (values) => {
    setRest(undefined);
    try {
      const opened = await open.mutateAsync({
        ...values,
        slug: values.slug.trim(),
        session: Number(values.session),
        closesOn: orNull(values.closesOn),
        target: values.target === '' ? null : values.target,
      });
      toastDone(t('opened'));
      form.resetDirty();
      onClose();
      void navigate(campaignPath(opened.campaign.slug, 'pipeline'));
    } catch (error) {
      setRest(showFieldErrors(form, error));
    }
  });

  return (
    <Dialog title={t('common:nav.openCampaign')} size={640} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <TextInput label={t('titleEn')} description={t('titleHint')} required maxLength={300} data-autofocus {...form.getInputProps('titleEn')} />
          <TextInput label={t('titleFr')} required maxLength={300} lang="fr" {...form.getInputProps('titleFr')} />
          <TextInput label={t('titleEs')} required maxLength={300} lang="es" {...form.getInputProps('titleEs')} />
          <div className={styles.two}>
            <NumberInput label={t('session')} required min={1} max={999} allowDecimal={false} {...form.getInputProps('session')} />
            <TextInput
              label={t('slug')}
              description={t('slugHint')}
              required
              maxLength={64}
              {...hintBelow}
              {...form.getInputProps('slug')}
            />
            <DateField label={t('opensOn')} required {...form.getInputProps('opensOn')} />
            <DateField
              label={t('settings:campaign.closesOn')}
              description={t('settings:campaign.closesOnHint')}
              min={form.values.opensOn}
              {...hintBelow}
              {...form.getInputProps('closesOn')}
            />
            <NumberInput
              label={t('settings:campaign.target')}
              description={t('settings:campaign.targetHint')}
              min={1}
              max={193}
              allowDecimal={false}
              {...hintBelow}
              {...form.getInputProps('target')}
            />
            {campaigns && campaigns.length > 0 && (
              <Select
                label={t('from')}
                description={t('fromHint')}
                data={campaigns.map((known) => ({
                  value: known.slug,
                  label: `${inLanguage(known.title, i18n.language)} · ${t('common:nav.sessionNumber', { session: known.session })}`,
                }))}
                clearable
                comboboxProps={{ transitionProps: { duration: 0 } }}
                {...hintBelow}
                {...form.getInputProps('from')}
              />
            )}
          </div>
          <StatesSelect
            label={t('settings:campaign.coLeads')}
            description={t('settings:campaign.coLeadsHint')}
            {...form.getInputProps('coLeads')}
          />
          <FormButtons onCancel={onClose} isSaving={open.isPending} label={t('submit')} />
        </Stack>
      </form>
    </Dialog>
  );
}
