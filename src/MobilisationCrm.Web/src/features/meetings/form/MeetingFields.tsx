import { Group, MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/components/forms/DateField';
import { ZoneSelect } from '@/components/forms/ZoneSelect';
import { ReadersField } from '@/features/readers/ReadersField';
import { useLanguageName, workingLanguages } from '@/lib/world/languages';
import { useCity } from '@/lib/world/locale';
import { moveEnd, type MeetingForm } from './meetingForm';
import { meetingKinds, type MeetingKind } from '@/features/meetings/meetings';
import { TranslationFields } from './TranslationFields';

interface Props {
  form: MeetingForm;
  /** The kind is settled when the meeting is prepared. */
  withKind: boolean;
  /** Stands below the hours. */
  children?: ReactNode;
}

/** What, when and where. */
export function MeetingFields({ form, withKind, children }: Props) {
  const { t } = useTranslation(['meetings', 'states']);
  const languageName = useLanguageName();
  const city = useCity();
  const { startsLocal, endsLocal, timeZone } = form.values;

  return (
    <Stack gap={12}>
      {withKind && (
        <Select
          label={t('field.kind')}
          required
          allowDeselect={false}
          data={meetingKinds.map((kind) => ({ value: kind, label: t(`states:meetingKind.${kind}`) }))}
          {...form.getInputProps('kind')}
          onChange={(kind) => form.setFieldValue('kind', kind as MeetingKind)}
        />
      )}
      <TextInput
        label={t('field.title')}
        description={t('field.titleHint')}
        required
        maxLength={300}
        data-autofocus
        {...form.getInputProps('title')}
      />
      <ZoneSelect label={t('field.zone')} description={t('field.zoneHint')} required {...form.getInputProps('timeZone')} />
      <Group gap={12} grow preventGrowOverflow={false} align="flex-start">
        <DateField
          withTime
          label={t('field.starts', { city: city(timeZone) })}
          required
          miw={230}
          {...form.getInputProps('startsLocal')}
          onChange={(starts) => form.setValues({ startsLocal: starts, endsLocal: moveEnd(startsLocal, endsLocal, starts) })}
        />
        <DateField
          withTime
          label={t('field.ends', { city: city(timeZone) })}
          required
          miw={230}
          min={startsLocal}
          {...form.getInputProps('endsLocal')}
        />
      </Group>
      {children}
      <TextInput label={t('field.place')} description={t('field.placeHint')} maxLength={300} {...form.getInputProps('place')} />
      <TextInput
        type="url"
        inputMode="url"
        label={t('field.link')}
        placeholder="https://"
        maxLength={2000}
        {...form.getInputProps('link')}
      />
      <MultiSelect
        label={t('field.languages')}
        data={workingLanguages.map((code) => ({ value: code, label: languageName(code) }))}
        clearable
        comboboxProps={{ transitionProps: { duration: 0 } }}
        {...form.getInputProps('languages')}
      />
      <MultiSelect
        label={t('field.interpretation')}
        description={t('field.interpretationHint')}
        data={workingLanguages.map((code) => ({ value: code, label: languageName(code) }))}
        clearable
        comboboxProps={{ transitionProps: { duration: 0 } }}
        {...form.getInputProps('interpretation')}
      />
      <Textarea label={t('field.agenda')} autosize minRows={3} maxRows={14} maxLength={20000} {...form.getInputProps('agenda')} />
      <TranslationFields form={form} />
      <ReadersField form={form} />
    </Stack>
  );
}
