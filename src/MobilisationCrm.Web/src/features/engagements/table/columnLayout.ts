import { useLocalStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import { useSession } from '@/features/session/session';
import { useUrlState } from '@/lib/page/searchParams';

/** In the order in which they stand unless the reader chose another. */
export const columnIds = [
  'state',
  'stage',
  'priority',
  'owner',
  'due',
  'quiet',
  'position',
  'commitment',
  'group',
  'blocs',
  'language',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** Which columns the reader sees, in which order, and which stay in sight while the others scroll. */
export interface ColumnLayout {
  order: ColumnId[];
  hidden: ColumnId[];
  pinned: ColumnId[];
}

export const usualLayout: ColumnLayout = { order: [...columnIds], hidden: ['blocs', 'language'], pinned: ['state'] };

const known = (ids: unknown): ColumnId[] =>
  Array.isArray(ids) ? columnIds.filter((id) => ids.includes(id)).sort((a, b) => ids.indexOf(a) - ids.indexOf(b)) : [];

/** What was stored, by whatever version of the app: unknown columns are left out, new ones stand at the end. */
export function readLayout(stored: unknown): ColumnLayout {
  if (typeof stored !== 'object' || stored === null) {
    return usualLayout;
  }
  const { order, hidden, pinned } = stored as Record<string, unknown>;
  const kept = known(order);
  return {
    order: [...kept, ...columnIds.filter((id) => !kept.includes(id))],
    // The row's own name is never left out.
    hidden: known(hidden).filter((id) => id !== 'state'),
    pinned: known(pinned),
  };
}

const without = (ids: ColumnId[], id: ColumnId) => ids.filter((other) => other !== id);
const toggled = (ids: ColumnId[], id: ColumnId) => (ids.includes(id) ? without(ids, id) : [...ids, id]);

export const toggleShown = (layout: ColumnLayout, id: ColumnId): ColumnLayout => ({
  ...layout,
  hidden: toggled(layout.hidden, id),
});
export const togglePinned = (layout: ColumnLayout, id: ColumnId): ColumnLayout => ({
  ...layout,
  pinned: toggled(layout.pinned, id),
});

/** Puts a column one place further to the front (-1) or the end (1). */
export function moveColumn(layout: ColumnLayout, id: ColumnId, step: -1 | 1): ColumnLayout {
  const at = layout.order.indexOf(id);
  const order = without(layout.order, id);
  order.splice(Math.max(0, Math.min(order.length, at + step)), 0, id);
  return { ...layout, order };
}

/** `*state.stage.due`: the columns shown, in their order, the pinned ones with an asterisk. */
export const toAddress = ({ order, hidden, pinned }: ColumnLayout): string =>
  order
    .filter((id) => !hidden.includes(id))
    .map((id) => (pinned.includes(id) ? `*${id}` : id))
    .join('.');

export function fromAddress(text: string): ColumnLayout {
  const named = text.split('.').map((part) => part.replace(/^\*/, ''));
  const pinned = text.split('.').flatMap((part) => (part.startsWith('*') ? [part.slice(1)] : []));
  return readLayout({ order: named, hidden: columnIds.filter((id) => !named.includes(id)), pinned });
}

/** That of the address, as a view or a colleague's link has it; else what this account last chose in this browser. */
export function useColumnLayout(): [ColumnLayout, (layout: ColumnLayout) => void] {
  const { id } = useSession();
  const [stored, store] = useLocalStorage<unknown>({ key: `mobilisationcrm.columns.${id}`, getInitialValueInEffect: false });
  const [params, change] = useUrlState();
  const inAddress = params.get('columns');
  const layout = useMemo(() => (inAddress ? fromAddress(inAddress) : readLayout(stored)), [inAddress, stored]);
  return [
    layout,
    (next) => {
      store(next);
      change({ columns: toAddress(next) });
    },
  ];
}
