import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, type Schemas } from '@/api/client';

export const interactionKinds: readonly Schemas['InteractionKind'][] = [
  'Email',
  'Call',
  'Letter',
  'NoteVerbale',
  'Meeting',
  'Encounter',
];
export const directions: readonly Schemas['Direction'][] = ['Outbound', 'Inbound'];

/** Logs a contact. Stage evidence, next step, follow-ups and figures follow from it: the whole campaign is read again. */
export function useLogInteraction() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['LogInteractionRequest']) => ask(api.POST('/api/v1/interactions', { body })),
    onSuccess: (_saved, { campaign }) => client.invalidateQueries({ queryKey: ['campaign', campaign] }),
  });
}

/** One logged contact, to correct it. */
export const interactionQuery = (id: string) => ({
  queryKey: ['interactions', id] as const,
  queryFn: () => ask(api.GET('/api/v1/interactions/{id}', { params: { path: { id } } })),
});

export const organisationsOfQuery = (iso2: string | null) => ({
  queryKey: ['organisations', { state: iso2 }] as const,
  queryFn: () => ask(api.GET('/api/v1/organisations', { params: { query: { state: iso2 ?? '', pageSize: 100 } } })),
  enabled: iso2 !== null,
});

export const contactsOfQuery = (iso2: string | null) => ({
  queryKey: ['contacts', { state: iso2 }] as const,
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

/** A person's name as it is written: courtesy title, given name, family name. */
export const fullName = (contact: Pick<Schemas['ContactSummary'], 'courtesyTitle' | 'givenName' | 'familyName'>): string =>
  [contact.courtesyTitle, contact.givenName, contact.familyName].filter(Boolean).join(' ');
