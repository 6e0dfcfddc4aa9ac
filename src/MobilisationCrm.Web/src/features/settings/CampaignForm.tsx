import { Button, Checkbox, Fieldset, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ErrorAlert';
import { useMay } from '@/features/session/session';
import { showFieldErrors, useFreshValues } from '@/lib/forms';
import { toastDone } from '@/lib/toast';
import { allowanceStages, toEdit, valuesOf } from './campaignForm';
import { useEditCampaign, type CampaignDetail } from './settings';
import styles from './Settings.module.css';

interface Props {
  slug: string;
  detail: CampaignDetail;
  etag: string;
}

/** Managers set the campaign; everybody else reads it. */
export function CampaignForm({ slug, detail, etag }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const mayWrite = useMay('Manager');
  const edit = useEditCampaign(slug);
  const [rest, setRest] = useState<unknown>();
  const saved = valuesOf(detail);
  const form = useForm({
    initialValues: saved,
    validate: {
      allowances: Object.fromEntries(
        allowanceStages.map((stage) => [
          stage,
          (value: number | '') => (value === '' && saved.allowances[stage] !== '' ? t('campaign.notEmpty') : null),
        ]),
      ),
    },
  });
  useFreshValues(form, saved, etag);

  const submit = form.onSubmit(async (values) => {
    setRest(undefined);
    try {
      await edit.mutateAsync({ etag, body: toEdit(form.getInitialValues(), values) });
      toastDone(t('saved'));
    } catch (error) {
      setRest(showFieldErrors(form, error));
    }
  });
  const ends = form.values.adoptedOn !== '' && saved.adoptedOn === '';

  return (
    <form onSubmit={submit} noValidate>
      <Fieldset className={styles.readable} variant="unstyled" disabled={!mayWrite}>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <div className={styles.two}>
            <NumberInput
              label={t('campaign.target')}
              description={t('campaign.targetHint')}
              min={1}
              max={195}
              allowDecimal={false}
              {...form.getInputProps('target')}
            />
            <TextInput
              type="date"
              label={t('campaign.closesOn')}
              description={t('campaign.closesOnHint')}
              min={detail.campaign.opensOn}
              {...form.getInputProps('closesOn')}
            />
            <TextInput
              label={t('campaign.draftSymbol')}
              description={t('campaign.draftSymbolHint')}
              maxLength={64}
              {...form.getInputProps('draftSymbol')}
            />
            <TextInput
              label={t('campaign.resolutionSymbol')}
              description={t('campaign.resolutionSymbolHint')}
              maxLength={64}
              {...form.getInputProps('resolutionSymbol')}
            />
            <TextInput
              type="date"
              label={t('campaign.adoptedOn')}
              description={<span className={ends ? styles.changed : undefined}>{t('campaign.adoptedOnHint')}</span>}
              min={detail.campaign.opensOn}
              {...form.getInputProps('adoptedOn')}
            />
          </div>
          <Checkbox
            label={t('campaign.autoAdvance')}
            description={t('campaign.autoAdvanceHint')}
            {...form.getInputProps('autoAdvance', { type: 'checkbox' })}
          />
          <div>
            <div className={styles.strong} data-setting>
              {t('campaign.allowances')}
            </div>
            <p className={styles.quiet} style={{ margin: '0 0 6px' }}>
              {t('campaign.allowancesHint')}
            </p>
            <div className={styles.two} style={{ gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))' }}>
              {allowanceStages.map((stage) => (
                <NumberInput
                  key={stage}
                  label={t(`common:stage.${stage}`)}
                  min={1}
                  max={1000}
                  allowDecimal={false}
                  suffix={` ${t('campaign.days')}`}
                  {...form.getInputProps(`allowances.${stage}`)}
                />
              ))}
            </div>
            {form.errors['allowances'] && <p className={styles.changed}>{form.errors['allowances']}</p>}
          </div>
          {mayWrite && (
            <Group justify="flex-end">
              <Button type="submit" loading={edit.isPending} disabled={!form.isDirty()}>
                {t('common:action.save')}
              </Button>
            </Group>
          )}
        </Stack>
      </Fieldset>
    </form>
  );
}
