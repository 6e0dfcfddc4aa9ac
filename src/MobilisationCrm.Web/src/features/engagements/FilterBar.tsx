import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconFilter, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguageName, workingLanguages } from '@/lib/languages';
import { useTyped } from '@/lib/searchParams';
import { positions, stages } from '@/lib/stages';
import { blocs, groups } from '@/lib/groups';
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
  const [isOpen, setOpen] = useState(false);
  const isNarrowed = Object.values(filters).some(Boolean);
  const clear = () => onChange(Object.fromEntries(Object.keys(filters).map((filter) => [filter, null])));
  const languageName = useLanguageName();

  return (
    <div className={styles.bar} data-open={isOpen || undefined} role="search" aria-label={t('filter.label')}>
      <TextInput
        className={styles.text}
        data-filter
        leftSection={<IconFilter size={16} aria-hidden />}
        aria-label={t('filter.name')}
        placeholder={t('filter.name')}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <ActionIcon
        className={styles.toggle}
        variant="default"
        size={36}
        aria-label={t('filter.more')}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <IconAdjustmentsHorizontal size={18} aria-hidden />
      </ActionIcon>
      <Select
        className={styles.choice}
        aria-label={t('filter.group')}
        placeholder={t('filter.group')}
        clearable
        data={groups.map((group) => ({ value: group, label: t(`group.${group}`) }))}
        value={filters.group}
        onChange={(group) => onChange({ group })}
      />
      <Select
        className={styles.choice}
        aria-label={t('bloc.label')}
        placeholder={t('bloc.label')}
        clearable
        data={blocs.map((bloc) => ({ value: bloc, label: t(`bloc.${bloc}`) }))}
        value={filters.bloc}
        onChange={(bloc) => onChange({ bloc })}
      />
      {withStage && (
        <Select
          className={styles.choice}
          aria-label={t('common:stage.label')}
          placeholder={t('common:stage.label')}
          clearable
          data={stages.map((stage) => ({ value: stage, label: t(`common:stage.${stage}`) }))}
          value={filters.stage}
          onChange={(stage) => onChange({ stage })}
        />
      )}
      <Select
        className={styles.choice}
        aria-label={t('common:position.label')}
        placeholder={t('common:position.label')}
        clearable
        data={positions.map((position) => ({ value: position, label: t(`common:position.${position}`) }))}
        value={filters.position}
        onChange={(position) => onChange({ position })}
      />
      <Select
        className={styles.choice}
        aria-label={t('priority.label')}
        placeholder={t('priority.label')}
        clearable
        data={priorities.map((priority) => ({ value: priority, label: t(`priority.${priority}`) }))}
        value={filters.priority}
        onChange={(priority) => onChange({ priority })}
      />
      <Select
        className={styles.choice}
        aria-label={t('filter.language')}
        placeholder={t('filter.language')}
        clearable
        data={workingLanguages.map((code) => ({ value: code, label: languageName(code) }))}
        value={filters.language}
        onChange={(language) => onChange({ language })}
      />
      <Select
        className={styles.choice}
        aria-label={t('common:owner.label')}
        placeholder={t('common:owner.label')}
        clearable
        data={[
          { value: 'me', label: t('filter.mine') },
          { value: 'none', label: t('common:owner.none') },
          ...owners.map((owner) => ({ value: owner.id, label: owner.name })),
        ]}
        value={filters.owner}
        onChange={(owner) => onChange({ owner })}
      />
      <Select
        className={styles.choice}
        aria-label={t('filter.show')}
        placeholder={t('filter.show')}
        clearable
        data={shows.map((show) => ({ value: show, label: t(`show.${show}`) }))}
        value={filters.show}
        onChange={(show) => onChange({ show })}
      />
      {isNarrowed && (
        <Button variant="subtle" leftSection={<IconX size={16} aria-hidden />} onClick={clear}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}
