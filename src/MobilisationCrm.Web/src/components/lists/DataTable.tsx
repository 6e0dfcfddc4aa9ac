import {
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
  useTable,
  type ColumnDef,
  type RowData,
} from '@tanstack/react-table';
import styles from './DataTable.module.css';
import { ariaSort, SortButton } from './SortButton';
import { useUrlSorting } from './useUrlSorting';

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
  const [sorting, sort] = useUrlSorting();
  const table = useTable({
    features: dataTableFeatures,
    columns,
    data,
    getRowId: rowKey,
    state: { sorting },
    enableSortingRemoval: true,
    onSortingChange: sort,
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
                return (
                  <th key={header.id} scope="col" className={cellClass(header.column.id)} aria-sort={ariaSort(order)}>
                    {header.column.getCanSort() ? (
                      <SortButton order={order} onClick={header.column.getToggleSortingHandler()}>
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
