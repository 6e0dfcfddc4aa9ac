import { Group, Select, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/components/forms/DateField';
import type { ContactValues } from './contactForm';

/** Where the data come from, since when, what allows to keep them, and whether the person knows. */
export function SourceFields({ form, today }: { form: UseFormReturnType<ContactValues>; today: string }) {
  const { t } = useTranslation('contacts');
  return (
    <>
      <Textarea
        label={t('field.source')}
        description={t('field.sourceHint')}
        autosize
        minRows={1}
        maxLength={2000}
        {...form.getInputProps('source')}
      />
      <Group gap={12} align="flex-start">
        <DateField flex={1} miw={150} label={t('field.collectedOn')} max={today} {...form.getInputProps('collectedOn')} />
        <DateField flex={1} miw={150} label={t('field.informedOn')} max={today} {...form.getInputProps('informedOn')} />
      </Group>
      <Select
        label={t('field.legalBasis')}
        allowDeselect={false}
        data={Object.entries(t('legalBasis', { returnObjects: true })).map(([value, label]) => ({ value, label }))}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        {...form.getInputProps('legalBasis')}
      />
    </>
  );
}
