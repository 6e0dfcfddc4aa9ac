import { keepPreviousData } from '@tanstack/react-query';
import { api, ask, ifMatch, type Schemas } from '@/api/client';
import { useCounterpartWrite } from '@/features/organisations/organisations';

export type Contact = Schemas['ContactSummary'];
export type Tenure = Schemas['TenureItem'];

/** `q`, `state` and `page` of the address. */
export interface ContactFilters {
  q: string;
  state: string | null;
  page: number;
}

const key = ['contacts'] as const;

export const contactsQuery = ({ q, state, page }: ContactFilters) => ({
  queryKey: [...key, 'list', { q, state, page }] as const,
  queryFn: () =>
    ask(
      api.GET('/api/v1/contacts', {
        params: { query: { q: q || undefined, state: state ?? undefined, page, pageSize: 50 } },
      }),
    ),
  placeholderData: keepPreviousData,
});

export const contactQuery = (id: string) => ({
  queryKey: [...key, 'one', id] as const,
  queryFn: () => ask(api.GET('/api/v1/contacts/{id}', { params: { path: { id } } })),
});

export const useSaveContact = () =>
  useCounterpartWrite(
    async (
      save: { create: Schemas['CreateContactRequest'] } | { edited: Contact; edit: Schemas['EditContactRequest'] },
    ): Promise<string> => {
      if ('create' in save) {
        return (await ask(api.POST('/api/v1/contacts', { body: save.create }))).id;
      }
      const { id, version } = save.edited;
      await ask(
        api.PATCH('/api/v1/contacts/{id}', { params: { path: { id } }, headers: ifMatch(`"${version}"`), body: save.edit }),
      );
      return id;
    },
  );

export const useTakeUpPost = (id: string) =>
  useCounterpartWrite((body: Schemas['TakeUpPostRequest']) =>
    ask(api.POST('/api/v1/contacts/{id}/posts', { params: { path: { id } }, body })),
  );

export const useLeavePost = (id: string, tenureId: string) =>
  useCounterpartWrite((endsOn: string) =>
    ask(api.PATCH('/api/v1/contacts/{id}/posts/{tenureId}', { params: { path: { id, tenureId } }, body: { endsOn } })),
  );
