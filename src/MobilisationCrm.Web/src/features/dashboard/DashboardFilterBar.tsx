import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FilterMenu } from '@/components/lists/FilterMenu';
import { useOwners } from '@/features/accounts/accounts';
import { useSession } from '@/features/session/session';
import { blocs, groups } from '@/lib/world/states';
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
  const isNarrowed = Object.values(filters).some(Boolean);

  const fields = [
    {
      name: 'group',
      label: t('engagements:filter.group'),
      value: filters.group,
      options: groups.map((group) => ({ value: group, label: t(`engagements:group.${group}`) })),
    },
    {
      name: 'bloc',
      label: t('filter.bloc'),
      value: filters.bloc,
      options: blocs.map((bloc) => ({ value: bloc, label: t(`bloc.${bloc}`) })),
    },
    {
      name: 'owner',
      label: t('common:owner.label'),
      value: filters.owner,
      options: [
        { value: 'me', label: t('engagements:filter.mine') },
        { value: 'none', label: t('common:owner.none') },
        ...owners.map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
    {
      name: 'days',
      label: t('filter.period'),
      value: filters.days,
      any: t('filter.whole'),
      options: (['7', '30', '90'] as const).map((days) => ({ value: days, label: t('filter.days', { number: days }) })),
    },
    { name: 'from', label: t('filter.from'), value: filters.from },
    { name: 'until', label: t('filter.until'), value: filters.until },
  ];

  // The last days and days of one's own choice exclude each other.
  const narrow = (changes: Record<string, string | null>) => {
    const given = ['from', 'until', 'days'].find((name) => changes[name]);
    onChange({ ...(given && (given === 'days' ? { from: null, until: null } : { days: null })), ...changes });
  };

  return (
    <div className={styles.filters} role="search" aria-label={t('filter.label')}>
      <FilterMenu fields={fields} onChange={narrow} isFirst />
      {isNarrowed && (
        <Button
          variant="subtle"
          leftSection={<IconX size={16} aria-hidden />}
          onClick={() => onChange(Object.fromEntries(Object.keys(filters).map((filter) => [filter, null])))}
        >
          {t('common:filters.clear')}
        </Button>
      )}
    </div>
  );
}
