import { MultiSelect, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '@/features/accounts/accounts';
import { levels, type Confidentiality, type ReaderValues } from './readers';

/** Who may read a record, and by name where only named people may. Whoever writes it down always does. */
export function ReadersField<Values extends ReaderValues>({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation('interactions');
  const { data: accounts } = useQuery(accountsQuery);
  const { confidentiality } = form.values;
  const people = (accounts ?? []).filter(({ isDisabled }) => !isDisabled);

  return (
    <>
      <Select
        label={t('readers.label')}
        description={t(`readers.hint.${confidentiality}`)}
        allowDeselect={false}
        data={levels.map((level) => ({ value: level, label: t(`readers.level.${level}`) }))}
        {...form.getInputProps('confidentiality')}
        onChange={(level) => form.setValues({ confidentiality: level as Confidentiality } as Partial<Values>)}
      />
      {confidentiality === 'Named' && (
        <MultiSelect
          label={t('readers.people')}
          searchable
          data={people.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          {...form.getInputProps('readers')}
        />
      )}
    </>
  );
}
