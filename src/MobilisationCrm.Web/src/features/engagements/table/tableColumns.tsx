import { Checkbox, UnstyledButton } from '@mantine/core';
import {
  columnOrderingFeature,
  columnPinningFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsYouBadge } from '@/components/states/CommitmentBadges';
import { OwnerAvatar } from '@/components/ui/OwnerAvatar';
import { PositionBadge } from '@/components/states/PositionBadge';
import { StageBadge } from '@/components/states/StageBadge';
import { StateName } from '@/components/states/StateName';
import { useMay } from '@/features/session/session';
import { statePath } from '@/lib/world/campaign';
import { useLanguageName } from '@/lib/world/languages';
import { useFormat } from '@/lib/world/locale';
import { positions, stages } from '@/lib/world/stages';
import { useStates } from '@/lib/world/states';
import type { Changes } from '@/features/engagements/changes';
import type { ColumnId } from './columnLayout';
import { CommitmentMark } from '@/features/engagements/CommitmentMark';
import { NextStepEditor, OwnerMenu, PriorityMenu } from './EditMenus';
import type { Engagement } from '@/features/engagements/engagements';
import styles from './PipelineTable.module.css';
import { priorities, PriorityMark } from '@/features/engagements/PriorityMark';

export const pipelineFeatures = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
});

const column = createColumnHelper<typeof pipelineFeatures, Engagement>();
/** Sorts what has no date behind everything that has one. */
const late = '9999-12-31';

/** Widths in pixels: the pinned columns stand beside each other by them. Up to the position they fit a screen of 1440. */
export const widths: Record<ColumnId | 'select', number> = {
  select: 40,
  state: 208,
  stage: 212,
  priority: 100,
  position: 144,
  commitment: 168,
  group: 172,
  blocs: 200,
  language: 120,
  owner: 124,
  quiet: 136,
  due: 200,
};

export function useColumnName(): (id: ColumnId) => string {
  const { t } = useTranslation(['engagements', 'common']);
  return useMemo(() => {
    const names: Record<ColumnId, string> = {
      state: t('column.state'),
      stage: t('common:stage.label'),
      priority: t('priority.label'),
      position: t('common:position.label'),
      commitment: t('column.commitment'),
      group: t('filter.group'),
      blocs: t('bloc.label'),
      language: t('filter.language'),
      owner: t('common:owner.label'),
      quiet: t('column.quiet'),
      due: t('column.next'),
    };
    return (id) => names[id];
  }, [t]);
}

/** The columns of the table. Staff tick rows and edit owner, priority and next step where they stand. */
export function usePipelineColumns(campaign: string, edit: (rows: readonly Engagement[], changes: Changes) => void) {
  const { t, i18n } = useTranslation(['engagements', 'common']);
  const format = useFormat();
  const languageName = useLanguageName();
  const columnName = useColumnName();
  const { name } = useStates();
  const mayEdit = useMay('Staff');

  return useMemo(() => {
    const collator = new Intl.Collator(i18n.language);
    const head = (id: ColumnId) => ({ id, header: columnName(id) });
    return column.columns([
      column.display({
        id: 'select',
        header: ({ table }) => (
          <Checkbox
            size="xs"
            aria-label={t('bulk.all')}
            checked={table.getIsAllRowsSelected()}
            indeterminate={table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()}
            onChange={table.getToggleAllRowsSelectedHandler()}
          />
        ),
        cell: ({ row }) => (
          <Checkbox
            size="xs"
            data-tick
            aria-label={t('bulk.row', { name: name(row.original.iso2) })}
            checked={row.getIsSelected()}
            onChange={row.getToggleSelectedHandler()}
          />
        ),
      }),
      column.accessor((row) => name(row.iso2), {
        ...head('state'),
        sortFn: (a, b) => collator.compare(name(a.original.iso2), name(b.original.iso2)),
        cell: ({ row }) => <StateName iso2={row.original.iso2} to={statePath(campaign, row.original.iso2)} />,
      }),
      column.accessor((row) => stages.indexOf(row.stage), {
        ...head('stage'),
        sortFn: 'basic',
        cell: ({ row: { original } }) => (
          <span className={styles.badges}>
            <StageBadge stage={original.stage} pledgedOnly={original.sponsoredOn === null} />
            {original.status !== 'Active' && t(`status.${original.status}`)}
          </span>
        ),
      }),
      column.accessor((row) => priorities.indexOf(row.priority), {
        ...head('priority'),
        sortFn: 'basic',
        cell: ({ row: { original } }) => {
          const mark = <PriorityMark priority={original.priority} />;
          const button = (
            <UnstyledButton
              className={styles.edit}
              aria-label={`${columnName('priority')}: ${t(`priority.${original.priority}`)}`}
            >
              {mark}
            </UnstyledButton>
          );
          return mayEdit ? <PriorityMenu target={button} onChange={(changes) => edit([original], changes)} /> : mark;
        },
      }),
      column.accessor((row) => positions.indexOf(row.position), {
        ...head('position'),
        sortFn: 'basic',
        cell: ({ row }) => <PositionBadge position={row.original.position} />,
      }),
      column.accessor((row) => row.sponsoredOn ?? (row.pledgedOn ? `p${row.pledgedOn}` : 'z'), {
        ...head('commitment'),
        sortFn: 'basic',
        cell: ({ row }) => <CommitmentMark engagement={row.original} />,
      }),
      column.accessor((row) => t(`group.${row.group}`), { ...head('group'), sortFn: 'basic' }),
      column.accessor((row) => row.blocs.map((bloc) => t(`bloc.short.${bloc}`)).join(', '), {
        ...head('blocs'),
        sortFn: 'basic',
      }),
      column.accessor((row) => languageName(row.correspondenceLanguage), { ...head('language'), sortFn: 'basic' }),
      column.accessor((row) => row.owner?.name ?? '', {
        ...head('owner'),
        sortFn: 'alphanumeric',
        cell: ({ row: { original } }) => {
          const avatar = <OwnerAvatar name={original.owner?.name} />;
          const button = <UnstyledButton className={styles.edit}>{avatar}</UnstyledButton>;
          return mayEdit ? <OwnerMenu target={button} onChange={(changes) => edit([original], changes)} /> : avatar;
        },
      }),
      column.accessor('quietDays', {
        ...head('quiet'),
        sortFn: 'basic',
        cell: ({ row: { original } }) => {
          const days = t('days', { count: original.quietDays, number: format.number(original.quietDays) });
          if (original.isStale) {
            return <NeedsYouBadge>{days}</NeedsYouBadge>;
          }
          // Quiet since the campaign opened is no contact at all.
          return original.lastContactAt ? days : '–';
        },
      }),
      column.accessor((row) => row.nextStepDue ?? late, {
        ...head('due'),
        sortFn: 'basic',
        cell: ({ row: { original } }) => {
          const { nextStep, nextStepDue } = original;
          const words = [nextStepDue && format.weekday(nextStepDue), nextStep].filter(Boolean).join(' · ') || '–';
          const button = (
            <UnstyledButton className={styles.edit} aria-label={`${columnName('due')}: ${words}`}>
              <span className={styles.next}>{words}</span>
            </UnstyledButton>
          );
          return mayEdit ? (
            <NextStepEditor
              target={button}
              now={{ nextStep, nextStepDue: nextStepDue ?? '' }}
              onChange={(changes) => edit([original], changes)}
            />
          ) : (
            <span className={styles.next}>{words}</span>
          );
        },
      }),
    ]);
  }, [campaign, columnName, edit, format, i18n.language, languageName, mayEdit, name, t]);
}
