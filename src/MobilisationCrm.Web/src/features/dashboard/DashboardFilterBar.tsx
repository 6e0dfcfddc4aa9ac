import { Button, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwners } from '@/features/engagements/useOwners';
import { useSession } from '@/features/session/session';
import { blocs, groups } from '@/lib/groups';
import type { DashboardFilters } from './dashboard';
import styles from './Dashboard.module.css';

interface Props {
  filters: DashboardFilters;
  onChange: (changes: Record<string, string | null>) => void;
}

/** Which States the whole page is about, and which days. */
export function DashboardFilterBar({ filters, onChange }: Props) {
  const { t } = useTranslation(['dashboard', 'engagements', 'common']);
  const me = useSession().id;
  const owners = useOwners().filter(({ id }) => id !== me);
  const [choosesDays, setChoosesDays] = useState(filters.from !== null || filters.until !== null);
  const isNarrowed = Object.values(filters).some(Boolean);

  return (
    <div className={styles.filters} role="search" aria-label={t('filter.label')}>
      <Select
        aria-label={t('engagements:filter.group')}
        placeholder={t('engagements:filter.group')}
        clearable
        data={groups.map((group) => ({ value: group, label: t(`engagements:group.${group}`) }))}
        value={filters.group}
        onChange={(group) => onChange({ group })}
      />
      <Select
        aria-label={t('filter.bloc')}
        placeholder={t('filter.bloc')}
        clearable
        data={blocs.map((bloc) => ({ value: bloc, label: t(`bloc.${bloc}`) }))}
        value={filters.bloc}
        onChange={(bloc) => onChange({ bloc })}
      />
      <Select
        aria-label={t('common:owner.label')}
        placeholder={t('common:owner.label')}
        clearable
        data={[
          { value: 'me', label: t('engagements:filter.mine') },
          { value: 'none', label: t('common:owner.none') },
          ...owners.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={filters.owner}
        onChange={(owner) => onChange({ owner })}
      />
      <Select
        aria-label={t('filter.period')}
        allowDeselect={false}
        data={[
          { value: 'all', label: t('filter.whole') },
          ...(['7', '30', '90'] as const).map((days) => ({ value: days, label: t('filter.days', { number: days }) })),
          { value: 'own', label: t('filter.own') },
        ]}
        value={filters.days ?? (choosesDays ? 'own' : 'all')}
        onChange={(period) => {
          setChoosesDays(period === 'own');
          onChange({ days: period === 'all' || period === 'own' ? null : period, from: null, until: null });
        }}
      />
      {choosesDays && !filters.days && (
        <>
          {(['from', 'until'] as const).map((end) => (
            <TextInput
              key={end}
              type="date"
              aria-label={t(`filter.${end}`)}
              value={filters[end] ?? ''}
              max={end === 'from' ? (filters.until ?? undefined) : undefined}
              min={end === 'until' ? (filters.from ?? undefined) : undefined}
              onChange={(event) => onChange({ [end]: event.currentTarget.value })}
            />
          ))}
        </>
      )}
      {isNarrowed && (
        <Button
          variant="subtle"
          leftSection={<IconX size={16} aria-hidden />}
          onClick={() => {
            setChoosesDays(false);
            onChange({ group: null, bloc: null, owner: null, days: null, from: null, until: null });
          }}
        >
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}
