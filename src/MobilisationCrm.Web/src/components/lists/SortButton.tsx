import { UnstyledButton } from '@mantine/core';
import { IconArrowsSort, IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import type { MouseEventHandler, ReactNode } from 'react';
import styles from './DataTable.module.css';

export type Order = 'asc' | 'desc' | false;

/** What a column's head says of its order. */
export const ariaSort = (order: Order) => (order === 'asc' ? 'ascending' : order === 'desc' ? 'descending' : undefined);

/** The head of a column that sorts the table. */
export function SortButton({ order, onClick, children }: { order: Order; onClick?: MouseEventHandler; children: ReactNode }) {
  const Arrow = order === 'asc' ? IconSortAscending : order === 'desc' ? IconSortDescending : IconArrowsSort;
  return (
    <UnstyledButton className={styles.sort} onClick={onClick}>
      {children}
      <Arrow size={14} aria-hidden className={order ? undefined : styles.idle} />
    </UnstyledButton>
  );
}
