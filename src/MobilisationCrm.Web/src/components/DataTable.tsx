import { UnstyledButton } from '@mantine/core';
import { IconArrowsSort, IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import {
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
  useTable,
  type ColumnDef,
  type RowData,
  type SortingState,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { useUrlState } from '@/lib/searchParams';
import styles from './DataTable.module.css';

export const dataTableFeatures = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
});

interface Props<Row extends RowData> {
  /** What the table lists, for screen readers. */
  label: string;
  data: readonly Row[];
  /** Made with createColumnHelper<typeof dataTableFeatures, Row>(), stable between renders. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the values of the columns differ
  columns: ColumnDef<typeof dataTableFeatures, Row, any>[];
  /** Columns to leave out at small widths. */
  minor?: readonly string[];
  rowKey: (row: Row) => string;
}

/** A table whose order stands in the address as `sort=due` or `sort=-due`. Rows answer to J and K. */
export function DataTable<Row extends RowData>({ label, data, columns, minor = [], rowKey }: Props<Row>) {
  const [params, change] = useUrlState();
  const sort = params.get('sort') ?? '';
  const sorting = useMemo<SortingState>(() => (sort ? [{ id: sort.replace(/^-/, ''), desc: sort.startsWith('-') }] : []), [sort]);
  const table = useTable({
    features: dataTableFeatures,
    columns,
    data,
    getRowId: rowKey,
    state: { sorting },
    enableSortingRemoval: true,
    onSortingChange: (update) => {
      const [first] = typeof update === 'function' ? update(sorting) : update;
      change({ sort: first ? (first.desc ? '-' : '') + first.id : null });
    },
  });
  const cellClass = (column: string) => (minor.includes(column) ? styles.minor : undefined);

  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={label}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const order = header.column.getIsSorted();
                const Arrow = order === 'asc' ? IconSortAscending : order === 'desc' ? IconSortDescending : IconArrowsSort;
                return (
                  <th
                    key={header.id}
                    scope="col"
                    className={cellClass(header.column.id)}
                    aria-sort={order === 'asc' ? 'ascending' : order === 'desc' ? 'descending' : undefined}
                  >
                    {header.column.getCanSort() ? (
                      <UnstyledButton className={styles.sort} onClick={header.column.getToggleSortingHandler()}>
                        <table.FlexRender header={header} />
                        <Arrow size={14} aria-hidden className={order ? undefined : styles.idle} />
                      </UnstyledButton>
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
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} data-row>
              {row.getAllCells().map((cell) => (
                <td key={cell.id} className={cellClass(cell.column.id)}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
