import { keepPreviousData } from '@tanstack/react-query';
import { api, ask, ifMatch, type Schemas } from '@/api/client';
import { useWrite } from '@/lib/server/write';
import { everyCampaignKey } from '@/lib/world/campaign';

export type Organisation = Schemas['OrganisationSummary'];
export type OrganisationDetail = Schemas['OrganisationDetail'];
export type OrganisationKind = Schemas['OrganisationKind'];
export type Post = Schemas['PostItem'];
export type PostFunction = Schemas['PostFunction'];

export const postFunctions: readonly PostFunction[] = [
  'Other',
  'PermanentRepresentative',
  'DeputyPermanentRepresentative',
  'Minister',
  'SecretaryOfState',
  'Mayor',
];

export const organisationKinds: readonly OrganisationKind[] = [
  'PermanentMission',
  'Ministry',
  'Embassy',
  'UnEntity',
  'SseNetwork',
  'LocalAuthority',
  'Company',
  'Other',
];

/** `q`, `state`, `kind` and `page` of the address. */
export interface OrganisationFilters {
  q: string;
  state: string | null;
  kind: OrganisationKind | null;
  page: number;
}

/** Organisations and contacts: a post stands in the one and is held by the other. */
export const counterpartsKey = ['counterparts'] as const;
const organisationsKey = [...counterpartsKey, 'organisations'] as const;

const list = (filters: Partial<OrganisationFilters>, pageSize: number) =>
  ask(
    api.GET('/api/v1/organisations', {
      params: {
        query: {
          q: filters.q || undefined,
          state: filters.state ?? undefined,
          kind: filters.kind ?? undefined,
          page: filters.page,
          pageSize,
        },
      },
    }),
  );

export const organisationsQuery = (filters: OrganisationFilters) => ({
  queryKey: [...organisationsKey, 'list', filters] as const,
  queryFn: () => list(filters, 50),
  placeholderData: keepPreviousData,
});

export const organisationQuery = (id: string) => ({
  queryKey: [...organisationsKey, 'one', id] as const,
  queryFn: () => ask(api.GET('/api/v1/organisations/{id}', { params: { path: { id } } })),
});

/** The bodies of a State. */
export const organisationsOfQuery = (iso2: string | null) => ({
  queryKey: [...organisationsKey, { state: iso2 }] as const,
  queryFn: () => list({ state: iso2 ?? '' }, 100),
  enabled: iso2 !== null,
});

/** Organisations whose name has what was typed, for a choice. */
export const organisationsNamedQuery = (q: string) => ({
  queryKey: [...organisationsKey, 'named', q] as const,
  queryFn: async () =>
    (await list({ q }, 20)).items.map(({ id, name, stateIso2 }) => ({
      value: id,
      label: [name, stateIso2].filter(Boolean).join(' · '),
    })),
});

/** Counterparts are evidence for stages and the addressees of letters: whatever shows either is read again. */
export const useCounterpartWrite = <Given, Got>(write: (given: Given) => Promise<Got>) =>
  useWrite(write, [counterpartsKey, everyCampaignKey]);

export const useSaveOrganisation = () =>
  useCounterpartWrite(
    async (
      save: { create: Schemas['CreateOrganisationRequest'] } | { edited: Organisation; edit: Schemas['EditOrganisationRequest'] },
    ): Promise<string> => {
      if ('create' in save) {
        return (await ask(api.POST('/api/v1/organisations', { body: save.create }))).organisation.id;
      }
      const { id, version } = save.edited;
      await ask(
        api.PATCH('/api/v1/organisations/{id}', {
          params: { path: { id } },
          headers: ifMatch(`"${version}"`),
          body: save.edit,
        }),
      );
      return id;
    },
  );

/** Adds a post, or edits the one named. */
export const useSavePost = (id: string, postId?: string) =>
  useCounterpartWrite(async (body: { title: string; function: PostFunction }): Promise<void> => {
    if (postId) {
      await ask(api.PATCH('/api/v1/organisations/{id}/posts/{postId}', { params: { path: { id, postId } }, body }));
    } else {
      await ask(api.POST('/api/v1/organisations/{id}/posts', { params: { path: { id } }, body }));
    }
  });
