import { expect, it } from 'vitest';
import { openView, sameOrder, type SavedView } from './savedViews';

const view = (id: string, query: string, isMine = true): SavedView => ({
  id,
  name: id,
  query,
  isMine,
  isShared: !isMine,
  savedBy: 'Ana',
});

it('a view is open when the address shows the same, in whatever order', () => {
  const views = [view('stale', 'show=stale&view=table'), view('all', '')];
  expect(openView(views, 'view=table&show=stale')?.id).toBe('stale');
  expect(openView(views, '')?.id).toBe('all');
  expect(openView(views, 'view=table')).toBeUndefined();
});

it('one’s own name of a view wins over that of another', () => {
  const views = [view('theirs', 'group=Weog', false), view('mine', 'group=Weog')];
  expect(openView(views, 'group=Weog')?.id).toBe('mine');
});

it('accents and spaces of a search are compared as text', () => {
  expect(sameOrder('q=C%C3%B4te+d%E2%80%99Ivoire')).toBe(sameOrder('q=Côte d’Ivoire'));
});
