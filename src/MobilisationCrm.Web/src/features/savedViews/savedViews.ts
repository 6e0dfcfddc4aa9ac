import { useQuery } from '@tanstack/react-query';
import { api, ask, type Schemas } from '@/api/client';
import { useWrite } from '@/lib/server/write';

export type SavedView = Schemas['SavedViewItem'];

const viewsKey = ['savedViews'] as const;

export const useSavedViews = () => useQuery({ queryKey: viewsKey, queryFn: () => ask(api.GET('/api/v1/session/saved-views')) });

/** The query with its parameters in one order, so that the same view is known however it was put together. */
export function sameOrder(query: string): string {
  const params = new URLSearchParams(query);
  params.sort();
  return params.toString();
}

/** What a view of this address keeps: all that stands in it and, of the table, the columns as they are seen. */
export function shownQuery(params: URLSearchParams, columns: string | null): string {
  const shown = new URLSearchParams(params);
  if (columns) {
    shown.set('columns', columns);
  } else {
    shown.delete('columns');
  }
  return shown.toString();
}

/** A view that names no columns leaves them to its reader. */
function shows(view: SavedView, query: string): boolean {
  const shown = new URLSearchParams(query);
  if (!new URLSearchParams(view.query).has('columns')) {
    shown.delete('columns');
  }
  return sameOrder(view.query) === sameOrder(shown.toString());
}

/** The view whose name belongs to what is shown; one's own before one that others share. */
export const openView = (views: readonly SavedView[], query: string): SavedView | undefined =>
  views.filter((view) => shows(view, query)).sort((a, b) => Number(b.isMine) - Number(a.isMine))[0];

export const useCreateView = () =>
  useWrite((body: Schemas['CreateSavedViewRequest']) => ask(api.POST('/api/v1/session/saved-views', { body })), [viewsKey]);

export const useEditView = () =>
  useWrite(
    ({ id, ...body }: Schemas['EditSavedViewRequest'] & { id: string }) =>
      ask(api.PATCH('/api/v1/session/saved-views/{id}', { params: { path: { id } }, body })),
    [viewsKey],
  );

export const useDeleteView = () =>
  useWrite((id: string) => ask(api.DELETE('/api/v1/session/saved-views/{id}', { params: { path: { id } } })), [viewsKey]);
