import { TextInput } from '@mantine/core';
import { IconFilter, type Icon } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ColumnDef, RowData } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { StateSelect } from '@/components/states/StateSelect';
import { PageHeader } from '@/components/ui/PageHeader';
import { useTyped } from '@/lib/page/searchParams';
import { useRowKeys } from '@/lib/page/shortcuts';
import { DataTable, type dataTableFeatures } from './DataTable';
import styles from './ListPage.module.css';
import { Pager } from './Pager';

type Changes = Record<string, string | null>;

interface Props<Row extends RowData> {
  title: string;
  /** How many there are, in words. */
  total: (count: number) => string;
  list: UseQueryResult<{ items: Row[]; total: number; page: number; pageSize: number }>;
  /** What stands in the address. */
  filters: { q: string; state: string | null };
  labels: { filter: string; q: string; state: string };
  onChange: (changes: Changes) => void;
  /** A further filter, after text and State. */
  more?: (props: { className: string | undefined; narrow: (changes: Changes) => void }) => ReactNode;
  /** How to add one; false for those who may not. */
  add: ReactNode;
  /** What to say when nothing matches the filters. */
  none: { icon: Icon; title: string; hint: string };
  /** What to show when there is nothing at all; undefined while a filter is set. */
  empty: ReactNode;
  columns: ColumnDef<typeof dataTableFeatures, Row>[];
  minor: readonly string[];
}

/** The frame of a page that lists records of one kind: how many, filters that stand in the address, a table, its pages. */
export function ListPage<Row extends { id: string }>(props: Props<Row>) {
  const { title, total, list, filters, labels, onChange, more, add, none, empty, columns, minor } = props;
  const { data, error, refetch } = list;
  // Another filter begins with its first page.
  const narrow = (changes: Changes) => onChange({ ...changes, page: null });
  const [text, type] = useTyped(filters.q, (q) => narrow({ q }));
  useRowKeys();

  return (
    <>
      <PageHeader title={title} subtitle={<span aria-live="polite">{data ? total(data.total) : ' '}</span>} actions={add} />
      <div className={styles.bar} role="search" aria-label={labels.filter}>
        <TextInput
          className={styles.text}
          data-filter
          leftSection={<IconFilter size={16} aria-hidden />}
          aria-label={labels.q}
          placeholder={labels.q}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <StateSelect
          className={styles.choice}
          aria-label={labels.state}
          placeholder={labels.state}
          clearable
          value={filters.state}
          onChange={(state) => narrow({ state })}
        />
        {more?.({ className: styles.choice, narrow })}
      </div>
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={10} height={40} />}
      {data?.items.length === 0 && (empty ?? <EmptyState {...none} action={add} />)}
      {data && data.items.length > 0 && (
        <>
          <DataTable label={title} data={data.items} columns={columns} minor={minor} rowKey={(row) => row.id} />
          <Pager total={data.total} page={data.page} pageSize={data.pageSize} />
        </>
      )}
    </>
  );
}
