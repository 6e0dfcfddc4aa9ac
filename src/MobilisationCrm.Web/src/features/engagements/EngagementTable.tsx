import { createColumnHelper } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsYouBadge } from '@/components/CommitmentBadges';
import { DataTable, type dataTableFeatures } from '@/components/DataTable';
import { OwnerAvatar } from '@/components/OwnerAvatar';
import { PositionBadge } from '@/components/PositionBadge';
import { StageBadge } from '@/components/StageBadge';
import { StateName } from '@/components/StateName';
import { statePath } from '@/lib/campaign';
import { useFormat } from '@/lib/locale';
import { positions, stages } from '@/lib/stages';
import { useStates } from '@/lib/states';
import { CommitmentMark } from './CommitmentMark';
import type { Engagement } from './engagements';
import styles from './EngagementTable.module.css';

const column = createColumnHelper<typeof dataTableFeatures, Engagement>();
/** Sorts what has no date behind everything that has one. */
const late = '9999-12-31';

export function EngagementTable({ campaign, engagements }: { campaign: string; engagements: readonly Engagement[] }) {
  const { t, i18n } = useTranslation(['engagements', 'common']);
  const format = useFormat();
  const { name } = useStates();

  const columns = useMemo(() => {
    const collator = new Intl.Collator(i18n.language);
    return column.columns([
      column.accessor((row) => name(row.iso2), {
        id: 'state',
        header: t('column.state'),
        sortFn: (a, b) => collator.compare(name(a.original.iso2), name(b.original.iso2)),
        cell: ({ row }) => <StateName iso2={row.original.iso2} to={statePath(campaign, row.original.iso2)} />,
      }),
      column.accessor((row) => stages.indexOf(row.stage), {
        id: 'stage',
        header: t('common:stage.label'),
        sortFn: 'basic',
        cell: ({ row: { original } }) => (
          <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 4 }}>
            <StageBadge stage={original.stage} pledgedOnly={original.sponsoredOn === null} />
            {original.status !== 'Active' && t(`status.${original.status}`)}
          </span>
        ),
      }),
      column.accessor((row) => positions.indexOf(row.position), {
        id: 'position',
        header: t('common:position.label'),
        sortFn: 'basic',
        cell: ({ row }) => <PositionBadge position={row.original.position} />,
      }),
      column.accessor((row) => row.sponsoredOn ?? (row.pledgedOn ? `p${row.pledgedOn}` : 'z'), {
        id: 'commitment',
        header: t('column.commitment'),
        sortFn: 'basic',
        cell: ({ row }) => <CommitmentMark engagement={row.original} />,
      }),
      column.accessor((row) => t(`group.${row.group}`), { id: 'group', header: t('filter.group'), sortFn: 'basic' }),
      column.accessor((row) => row.owner?.name ?? '', {
        id: 'owner',
        header: t('common:owner.label'),
        sortFn: 'alphanumeric',
        cell: ({ row }) => <OwnerAvatar name={row.original.owner?.name} />,
      }),
      column.accessor('quietDays', {
        id: 'quiet',
        header: t('column.quiet'),
        sortFn: 'basic',
        cell: ({ row: { original } }) =>
          original.isStale ? (
            <NeedsYouBadge>{t('days', { count: original.quietDays, number: format.number(original.quietDays) })}</NeedsYouBadge>
          ) : (
            t('days', { count: original.quietDays, number: format.number(original.quietDays) })
          ),
      }),
      column.accessor((row) => row.nextStepDue ?? late, {
        id: 'due',
        header: t('column.next'),
        sortFn: 'basic',
        cell: ({ row: { original } }) => (
          <span className={styles.next}>
            {[original.nextStepDue && format.weekday(original.nextStepDue), original.nextStep].filter(Boolean).join(' · ') || '–'}
          </span>
        ),
      }),
    ]);
  }, [campaign, format, i18n.language, name, t]);

  return (
    <DataTable
      label={t('common:nav.states')}
      data={engagements}
      columns={columns}
      minor={['position', 'group', 'owner', 'quiet', 'due']}
      rowKey={(row) => row.iso2}
    />
  );
}
