import type { SortingState, Updater } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useUrlState } from '@/lib/page/searchParams';

/** The order of a table's rows, kept in the address as `sort=due` or `sort=-due`. */
export function useUrlSorting(): [SortingState, (update: Updater<SortingState>) => void] {
  const [params, change] = useUrlState();
  const sort = params.get('sort') ?? '';
  const sorting = useMemo<SortingState>(() => (sort ? [{ id: sort.replace(/^-/, ''), desc: sort.startsWith('-') }] : []), [sort]);
  return [
    sorting,
    (update) => {
      const [first] = typeof update === 'function' ? update(sorting) : update;
      change({ sort: first ? (first.desc ? '-' : '') + first.id : null });
    },
  ];
}
