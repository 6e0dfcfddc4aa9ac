import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask, askVersioned, ifMatch, type Schemas } from '@/api/client';

export type Account = Schemas['AccountSummary'];
export type Role = Account['role'];
export type CampaignDetail = Schemas['CampaignDetail'];
export type ClosedDay = Schemas['ClosedDayItem'];
export type AuditItem = Schemas['AuditItem'];
export type StateDetail = Schemas['StateDetail'];

export const roles: readonly Role[] = ['Viewer', 'Staff', 'Manager', 'Administrator'];

export const campaignQuery = (campaign: string) => ({
  queryKey: ['campaign', campaign, 'settings'] as const,
  queryFn: () => askVersioned(api.GET('/api/v1/campaigns/{campaign}', { params: { path: { campaign } } })),
});

export const closedDaysQuery = {
  queryKey: ['closed-days'],
  queryFn: () => ask(api.GET('/api/v1/closed-days')),
} as const;

export const accountsQuery = {
  queryKey: ['accounts'],
  queryFn: () => ask(api.GET('/api/v1/accounts')),
} as const;

export const jobPageQuery = {
  queryKey: ['jobs'],
  queryFn: () => ask(api.GET('/api/v1/jobs')),
  staleTime: Infinity,
} as const;

/** `entity`, `key` and `page` of the address. */
export interface AuditFilters {
  entity: string;
  key: string;
  page: number;
}

export const auditQuery = ({ entity, key, page }: AuditFilters) => ({
  queryKey: ['audit', { entity, key, page }] as const,
  queryFn: () =>
    ask(
      api.GET('/api/v1/audit', {
        params: { query: { entity: entity || undefined, key: key || undefined, page, pageSize: 50 } },
      }),
    ),
});

export const stateQuery = (iso2: string) => ({
  queryKey: ['states', 'one', iso2] as const,
  queryFn: () => askVersioned(api.GET('/api/v1/states/{iso2}', { params: { path: { iso2 } } })),
});

/** Writes, then reads again whatever the setting may have changed. */
function useWrite<Given>(write: (given: Given) => Promise<unknown>, ...keys: readonly string[]) {
  const client = useQueryClient();
  const refresh = () => Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
  return useMutation({ mutationFn: write, onSuccess: refresh, onError: refresh });
}

export const useEditCampaign = (campaign: string) =>
  useWrite(
    ({ etag, body }: { etag: string; body: Schemas['EditCampaignRequest'] }) =>
      ask(api.PATCH('/api/v1/campaigns/{campaign}', { params: { path: { campaign } }, headers: ifMatch(etag), body })),
    'campaign',
    'campaigns',
  );

export const useSetClosedDay = () =>
  useWrite(
    ({ date, name }: { date: string; name: string }) =>
      ask(api.PUT('/api/v1/closed-days/{date}', { params: { path: { date } }, body: { name } })),
    'closed-days',
    'campaign',
  );

export const useRemoveClosedDay = () =>
  useWrite(
    (date: string) => ask(api.DELETE('/api/v1/closed-days/{date}', { params: { path: { date } } })),
    'closed-days',
    'campaign',
  );

export const useCreateAccount = () =>
  useWrite((body: Schemas['CreateAccountRequest']) => ask(api.POST('/api/v1/accounts', { body })), 'accounts');

export const useEditAccount = () =>
  useWrite(
    ({ account, body }: { account: Account; body: Schemas['EditAccountRequest'] }) =>
      ask(
        api.PATCH('/api/v1/accounts/{id}', {
          params: { path: { id: account.id } },
          headers: ifMatch(`"${account.version}"`),
          body,
        }),
      ),
    'accounts',
  );

export const useEditState = (iso2: string) =>
  useWrite(
    ({ etag, body }: { etag: string; body: Schemas['EditStateRequest'] }) =>
      ask(api.PATCH('/api/v1/states/{iso2}', { params: { path: { iso2 } }, headers: ifMatch(etag), body })),
    'states',
    'campaign',
  );
