import { expect, it } from 'vitest';
import { openView, sameOrder, shownQuery, type SavedView } from './savedViews';

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

it('a view of the table keeps its columns, and one without leaves them to the reader', () => {
  const kept = shownQuery(new URLSearchParams('view=table'), '*state.due');
  expect(kept).toBe('view=table&columns=*state.due');
  expect(openView([view('two', kept)], 'columns=*state.due&view=table')?.id).toBe('two');
  expect(openView([view('two', kept)], 'columns=*state.stage&view=table')).toBeUndefined();
  expect(openView([view('old', 'view=table')], kept)?.id).toBe('old');
  expect(shownQuery(new URLSearchParams('group=Weog&columns=*state'), null)).toBe('group=Weog');
});
