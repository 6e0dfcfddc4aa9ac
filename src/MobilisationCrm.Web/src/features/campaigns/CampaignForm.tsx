import { Box, Button, Checkbox, Fieldset, Group, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/components/forms/DateField';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { StatesSelect } from '@/components/states/StateSelect';
import { useMay } from '@/features/session/session';
import { hintBelow, showFieldErrors, useFreshValues } from '@/lib/page/forms';
import { toastDone } from '@/lib/page/toast';
import { useUnsaved } from '@/lib/page/unsaved';
import { allowanceStages, letterTitles, toEdit, valuesOf } from './campaignForm';
import { useEditCampaign, type CampaignDetail } from './campaigns';
import styles from '@/components/forms/Section.module.css';

interface Props {
  slug: string;
  detail: CampaignDetail;
  etag: string;
}

/** Managers set the campaign; everybody else reads it. */
export function CampaignForm({ slug, detail, etag }: Props) {
  const { t } = useTranslation(['settings', 'common', 'campaigns']);
  const mayWrite = useMay('Manager');
  const edit = useEditCampaign(slug);
  const [rest, setRest] = useState<unknown>();
  const saved = valuesOf(detail);
  const missing = (value: string) => (value.trim() ? null : t('campaigns:missing'));
  const form = useForm({
    initialValues: saved,
    validate: {
      titleEn: missing,
      titleFr: missing,
      titleEs: missing,
      allowances: Object.fromEntries(
        allowanceStages.map((stage) => [
          stage,
          (value: number | '') => (value === '' && saved.allowances[stage] !== '' ? t('campaign.notEmpty') : null),
        ]),
      ),
    },
  });
  useFreshValues(form, saved, etag);
  useUnsaved(form.isDirty);

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
          <TextInput label={t('campaigns:titleEn')} required maxLength={300} {...form.getInputProps('titleEn')} />
          <TextInput label={t('campaigns:titleFr')} required maxLength={300} lang="fr" {...form.getInputProps('titleFr')} />
          <TextInput label={t('campaigns:titleEs')} required maxLength={300} lang="es" {...form.getInputProps('titleEs')} />
          <Stack gap={4}>
            <div className={styles.two}>
              {letterTitles.map(([name, language]) => (
                <TextInput
                  key={name}
                  label={t(`campaign.${name}`)}
                  maxLength={300}
                  lang={language}
                  dir="auto"
                  {...form.getInputProps(name)}
                />
              ))}
            </div>
            <span className={styles.quiet}>{t('campaign.letterTitleHint')}</span>
          </Stack>
          <Textarea
            label={t('campaign.description')}
            description={t('campaign.descriptionHint')}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={2000}
            {...form.getInputProps('description')}
          />
          <StatesSelect label={t('campaign.coLeads')} description={t('campaign.coLeadsHint')} {...form.getInputProps('coLeads')} />
          <div className={styles.two}>
            <NumberInput
              label={t('campaign.target')}
              description={t('campaign.targetHint')}
              min={1}
              max={193}
              allowDecimal={false}
              {...hintBelow}
              {...form.getInputProps('target')}
            />
            <DateField
              label={t('campaign.closesOn')}
              description={t('campaign.closesOnHint')}
              min={detail.campaign.opensOn}
              {...hintBelow}
              {...form.getInputProps('closesOn')}
            />
            <TextInput
              label={t('campaign.draftSymbol')}
              description={t('campaign.draftSymbolHint')}
              maxLength={64}
              {...hintBelow}
              {...form.getInputProps('draftSymbol')}
            />
            <TextInput
              label={t('campaign.resolutionSymbol')}
              description={t('campaign.resolutionSymbolHint')}
              maxLength={64}
              {...hintBelow}
              {...form.getInputProps('resolutionSymbol')}
            />
            <DateField
              label={t('campaign.adoptedOn')}
              description={<span className={ends ? styles.changed : undefined}>{t('campaign.adoptedOnHint')}</span>}
              min={detail.campaign.opensOn}
              {...hintBelow}
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
            <Box component="p" className={styles.quiet} m="0 0 6px">
              {t('campaign.allowancesHint')}
            </Box>
            <div className={styles.many}>
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
