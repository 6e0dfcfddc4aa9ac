import { api, ask, type Schemas } from '@/api/client';
import { campaignKey, campaignPath, useCampaignSlug } from '@/lib/world/campaign';
import { blocs, groups } from '@/lib/world/states';
import { oneOf, useUrlState } from '@/lib/page/searchParams';

export type Dashboard = Schemas['CampaignDashboard'];
export type FunnelStage = Schemas['FunnelStage'];
export type GroupBalance = Schemas['GroupBalance'];
export type TrendPoint = Schemas['TrendPoint'];
export type StateStanding = Schemas['StateStanding'];

/** Which States the figures are of, and the period; in the address. */
export function readFilters(params: URLSearchParams) {
  return {
    group: oneOf(groups, params.get('group')),
    bloc: oneOf(blocs, params.get('bloc')),
    owner: params.get('owner'),
    days: oneOf(['7', '30', '90'], params.get('days')),
    from: params.get('from'),
    until: params.get('until'),
  };
}

export type DashboardFilters = ReturnType<typeof readFilters>;

/** The same as the API reads it. */
export const asQuery = ({ group, bloc, owner, days, from, until }: DashboardFilters) => ({
  group: group ?? undefined,
  bloc: bloc ?? undefined,
  owner: owner ?? undefined,
  days: days ? Number(days) : undefined,
  from: from ?? undefined,
  until: until ?? undefined,
});

export const dashboardQuery = (campaign: string, filters: DashboardFilters) => ({
  queryKey: [...campaignKey(campaign), 'dashboard', filters] as const,
  queryFn: () =>
    ask(api.GET('/api/v1/campaigns/{campaign}/dashboard', { params: { path: { campaign }, query: asQuery(filters) } })),
});

const worldKey = ['world'] as const;

/** The shapes of the countries: large, and the same for everybody. */
export const worldQuery = { queryKey: worldKey, queryFn: () => import('./charts/world'), staleTime: Infinity } as const;

/** Where the API gives the same figures as a workbook. */
export function useWorkbookPath(): string {
  const campaign = useCampaignSlug();
  const [params] = useUrlState();
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asQuery(readFilters(params)))) {
    if (value !== undefined) {
      query.set(name, String(value));
    }
  }
  return `/api/v1/campaigns/${encodeURIComponent(campaign)}/dashboard.xlsx?${query.toString()}`;
}

/** The list behind a figure: the same States that the dashboard shows, narrowed further. */
export function useListPath(): (query: string) => string {
  const campaign = useCampaignSlug();
  const [params] = useUrlState();
  return (query) => {
    const list = new URLSearchParams(query);
    for (const name of ['group', 'bloc', 'owner']) {
      const chosen = params.get(name);
      if (chosen && !list.has(name)) {
        list.set(name, chosen);
      }
    }
    return campaignPath(campaign, `pipeline?view=table&${list.toString()}`);
  };
}
