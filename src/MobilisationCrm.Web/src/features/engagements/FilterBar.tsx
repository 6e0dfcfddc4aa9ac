import { Button, TextInput } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FilterMenu, type FilterField } from '@/components/lists/FilterMenu';
import { blocs, groups } from '@/lib/world/states';
import { useLanguageName, workingLanguages } from '@/lib/world/languages';
import { useTyped } from '@/lib/page/searchParams';
import { positions, stages } from '@/lib/world/stages';
import { shows, type Filters } from './filters';
import styles from './FilterBar.module.css';
import { priorities } from './PriorityMark';

interface Props {
  filters: Filters;
  onChange: (changes: Record<string, string | null>) => void;
  /** The people who own an engagement here, besides the reader. */
  owners: readonly { id: string; name: string }[];
  /** The board has a column for each stage already. */
  withStage: boolean;
}

/** Narrows board and table alike. F goes to its first field. */
export function FilterBar({ filters, onChange, owners, withStage }: Props) {
  const { t } = useTranslation(['engagements', 'common']);
  const [text, type] = useTyped(filters.q, (q) => onChange({ q }));
  const isNarrowed = Object.values(filters).some(Boolean);
  const clear = () => onChange(Object.fromEntries(Object.keys(filters).map((filter) => [filter, null])));
  const languageName = useLanguageName();

  const choice = <T extends string>(
    name: Exclude<keyof Filters, 'q'>,
    label: string,
    values: readonly T[],
    say: (value: T) => string,
  ): FilterField => ({
    name,
    label,
    value: filters[name],
    options: values.map((value) => ({ value, label: say(value) })),
  });
  const fields = [
    choice('group', t('filter.group'), groups, (group) => t(`group.${group}`)),
    choice('bloc', t('bloc.label'), blocs, (bloc) => t(`bloc.${bloc}`)),
    ...(withStage || filters.stage ? [choice('stage', t('common:stage.label'), stages, (stage) => t(`common:stage.${stage}`))] : []),
    choice('position', t('common:position.label'), positions, (position) => t(`common:position.${position}`)),
    choice('priority', t('priority.label'), priorities, (priority) => t(`priority.${priority}`)),
    choice('language', t('filter.language'), workingLanguages, languageName),
    {
      name: 'owner',
      label: t('common:owner.label'),
      value: filters.owner,
      options: [
        { value: 'me', label: t('filter.mine') },
        { value: 'none', label: t('common:owner.none') },
        ...owners.map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
    choice('show', t('filter.show'), shows, (show) => t(`show.${show}`)),
  ];

  return (
    <div className={styles.bar} role="search" aria-label={t('filter.label')}>
      <TextInput
        className={styles.text}
        data-filter
        leftSection={<IconFilter size={16} aria-hidden />}
        aria-label={t('filter.name')}
        placeholder={t('filter.name')}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <FilterMenu fields={fields} onChange={onChange} />
      {isNarrowed && (
        <Button variant="subtle" leftSection={<IconX size={16} aria-hidden />} onClick={clear}>
          {t('common:filters.clear')}
        </Button>
      )}
    </div>
  );
}
