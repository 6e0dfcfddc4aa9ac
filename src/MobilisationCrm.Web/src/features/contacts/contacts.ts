import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask, ifMatch, type Schemas } from '@/api/client';
import { counterpartsKey, organisationsOfQuery, useCounterpartWrite } from '@/features/organisations/organisations';

export type Contact = Schemas['ContactSummary'];
export type Tenure = Schemas['TenureItem'];

/** `q`, `state` and `page` of the address. */
export interface ContactFilters {
  q: string;
  state: string | null;
  page: number;
}

const contactsKey = [...counterpartsKey, 'contacts'] as const;

export const contactsQuery = ({ q, state, page }: ContactFilters) => ({
  queryKey: [...contactsKey, 'list', { q, state, page }] as const,
  queryFn: () =>
    ask(
      api.GET('/api/v1/contacts', {
        params: { query: { q: q || undefined, state: state ?? undefined, page, pageSize: 50 } },
      }),
    ),
  placeholderData: keepPreviousData,
});

export const contactQuery = (id: string) => ({
  queryKey: [...contactsKey, 'one', id] as const,
  queryFn: () => ask(api.GET('/api/v1/contacts/{id}', { params: { path: { id } } })),
});

/** The people in post in a State's bodies. */
export const contactsOfQuery = (iso2: string | null) => ({
  queryKey: [...contactsKey, { state: iso2 }] as const,
  queryFn: () => ask(api.GET('/api/v1/contacts', { params: { query: { state: iso2 ?? '', pageSize: 200 } } })),
  enabled: iso2 !== null,
});

/** The bodies of a State and the people in post there, to say who took part. */
export function useCounterparts(iso2: string | null) {
  const organisations = useQuery(organisationsOfQuery(iso2));
  const contacts = useQuery(contactsOfQuery(iso2));
  return {
    organisations: organisations.data?.items ?? [],
    contacts: contacts.data?.items ?? [],
    isLoaded: organisations.data !== undefined,
    error: organisations.error ?? contacts.error,
  };
}

/** People and bodies whose name has what was typed. */
export const counterpartsNamedQuery = (q: string) => ({
  queryKey: [...counterpartsKey, 'named', q] as const,
  queryFn: async () => {
    const [people, bodies] = await Promise.all([
      ask(api.GET('/api/v1/contacts', { params: { query: { q, pageSize: 20 } } })),
      ask(api.GET('/api/v1/organisations', { params: { query: { q, pageSize: 20 } } })),
    ]);
    return { people: people.items, bodies: bodies.items };
  },
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

/** A person's name as it is written: courtesy title, given name, family name. */
export const fullName = ({ courtesyTitle, givenName, familyName }: Pick<Contact, 'courtesyTitle' | 'givenName' | 'familyName'>): string =>
  [courtesyTitle, givenName, familyName].filter(Boolean).join(' ');
