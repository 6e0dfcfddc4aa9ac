import { Switch } from '@mantine/core';
import { useTable, type Row, type RowSelectionState } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { ariaSort, SortButton } from '@/components/lists/SortButton';
import { useUrlSorting } from '@/components/lists/useUrlSorting';
import { useMay } from '@/features/session/session';
import { usePrinted } from '@/lib/page/printed';
import { useFormat } from '@/lib/world/locale';
import { BulkBar } from './BulkBar';
import { useEditEngagements } from '@/features/engagements/changes';
import type { ColumnLayout } from './columnLayout';
import { ColumnsMenu } from './ColumnsMenu';
import type { Engagement } from '@/features/engagements/engagements';
import { groups, type RegionalGroup } from '@/lib/world/states';
import styles from './PipelineTable.module.css';
import { pipelineFeatures, useColumnName, usePipelineColumns, widths } from './tableColumns';

interface Props {
  campaign: string;
  engagements: readonly Engagement[];
  isGrouped: boolean;
  layout: ColumnLayout;
  onLayout: (layout: ColumnLayout) => void;
  onChange: (changes: Record<string, string | null>) => void;
}

type Line = { row: Row<typeof pipelineFeatures, Engagement> } | { group: RegionalGroup; count: number };

/** Left out at small widths. */
const minor = new Set(['priority', 'position', 'commitment', 'group', 'blocs', 'language', 'owner', 'quiet', 'due']);
const rowHeight = 45;

/** Every State of the campaign as a row. Only the rows in sight are drawn, on paper all; readers of the page are told how many there are. */
export default function PipelineTable({ campaign, engagements, isGrouped, layout, onLayout, onChange }: Props) {
  const { t } = useTranslation(['engagements', 'common']);
  const format = useFormat();
  const mayEdit = useMay('Staff');
  const [sorting, sort] = useUrlSorting();
  const [rowSelection, select] = useState<RowSelectionState>({});
  const edit = useEditEngagements(campaign);
  const columnName = useColumnName();
  const frame = useRef<HTMLDivElement>(null);

  const placed = useMemo(() => {
    const hidden = mayEdit ? layout.hidden : ['select', ...layout.hidden];
    return {
      columnOrder: ['select', ...layout.order],
      columnPinning: { start: ['select', ...layout.pinned], end: [] },
      columnVisibility: Object.fromEntries(hidden.map((id) => [id, false])),
    };
  }, [layout, mayEdit]);
  const table = useTable({
    features: pipelineFeatures,
    columns: usePipelineColumns(campaign, edit),
    data: engagements,
    getRowId: (row) => row.iso2,
    state: { sorting, rowSelection, ...placed },
    enableSortingRemoval: true,
    onSortingChange: sort,
    onRowSelectionChange: select,
  });

  const rows = table.getRowModel().rows;
  const lines = useMemo<Line[]>(() => {
    if (!isGrouped) {
      return rows.map((row) => ({ row }));
    }
    return groups.flatMap((group) => {
      const members = rows.filter((row) => row.original.group === group);
      return members.length > 0 ? [{ group, count: members.length }, ...members.map((row) => ({ row }))] : [];
    });
  }, [isGrouped, rows]);
  // eslint-disable-next-line react-hooks/incompatible-library -- it draws this component anew when its frame is scrolled
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    initialRect: { width: 1200, height: 700 },
  });
  const isPrinted = usePrinted();
  const near = virtualizer.getVirtualItems();
  const inSight = isPrinted ? lines.map((_, index) => ({ index })) : near;
  const above = isPrinted ? 0 : (near[0]?.start ?? 0);
  const below = isPrinted ? 0 : virtualizer.getTotalSize() - (near.at(-1)?.end ?? 0);

  const columns = table.getVisibleLeafColumns();
  const offsets = new Map<string, number>();
  let total = 0;
  for (const { id } of columns) {
    offsets.set(id, total);
    total += widths[id as keyof typeof widths];
  }
  const place = (id: string, isPinned: boolean): { className?: string; style?: CSSProperties } => ({
    className: [minor.has(id) && styles.minor, isPinned && styles.pinned].filter(Boolean).join(' ') || undefined,
    style: isPinned ? { insetInlineStart: offsets.get(id) } : undefined,
  });
  const chosen = rows.filter((row) => row.getIsSelected()).map((row) => row.original);

  return (
    <>
      <div className={styles.tools}>
        {chosen.length > 0 && (
          <BulkBar states={chosen.map(({ iso2 }) => iso2)} onChange={(changes) => edit(chosen, changes)} onClear={() => select({})} />
        )}
        <Switch
          className={styles.grouped}
          size="xs"
          label={t('grouped')}
          checked={isGrouped}
          onChange={(event) => onChange({ by: event.currentTarget.checked ? 'group' : null })}
        />
        <ColumnsMenu layout={layout} onChange={onLayout} nameOf={columnName} />
      </div>
      <div ref={frame} className={styles.frame}>
        <table
          className={styles.table}
          style={{ '--width': `${total}px` } as CSSProperties}
          aria-label={t('common:nav.states')}
          aria-rowcount={lines.length + 1}
        >
          <colgroup>
            {columns.map(({ id }, index) => (
              // The last one takes what room is left, so that the pinned ones are as wide as they say.
              <col
                key={id}
                className={minor.has(id) ? styles.minor : undefined}
                style={index < columns.length - 1 ? { width: widths[id as keyof typeof widths] } : undefined}
              />
            ))}
          </colgroup>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} aria-rowindex={1}>
                {group.headers.map((header) => {
                  const { column } = header;
                  const order = column.getIsSorted();
                  return (
                    <th
                      key={header.id}
                      scope="col"
                      {...place(column.id, column.getIsPinned() === 'start')}
                      aria-sort={ariaSort(order)}
                    >
                      {column.getCanSort() ? (
                        <SortButton order={order} onClick={column.getToggleSortingHandler()}>
                          <table.FlexRender header={header} />
                        </SortButton>
                      ) : (
                        <table.FlexRender header={header} />
                      )}
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {above > 0 && <tr aria-hidden style={{ height: above }} />}
            {inSight.map(({ index }) => {
              const line = lines[index]!;
              const position = { ref: virtualizer.measureElement, 'data-index': index, 'aria-rowindex': index + 2 };
              return 'group' in line ? (
                <tr key={line.group} {...position}>
                  <th scope="rowgroup" colSpan={columns.length} className={styles.group}>
                    <span className={styles.groupName}>
                      {t(`group.${line.group}`)} <span className={styles.count}>{format.number(line.count)}</span>
                    </span>
                  </th>
                </tr>
              ) : (
                <tr key={line.row.id} {...position} data-row data-state={line.row.id} data-chosen={line.row.getIsSelected() || undefined}>
                  {line.row.getVisibleCells().map((cell) => (
                    <td key={cell.id} {...place(cell.column.id, cell.column.getIsPinned() === 'start')}>
                      <table.FlexRender cell={cell} />
                    </td>
                  ))}
                </tr>
              );
            })}
            {below > 0 && <tr aria-hidden style={{ height: below }} />}
          </tbody>
        </table>
      </div>
    </>
  );
}
