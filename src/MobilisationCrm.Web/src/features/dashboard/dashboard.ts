import { api, ask, type Schemas } from '@/api/client';

export type Dashboard = Schemas['CampaignDashboard'];
export type FunnelStage = Schemas['FunnelStage'];
export type GroupBalance = Schemas['GroupBalance'];
export type TrendPoint = Schemas['TrendPoint'];

export const dashboardQuery = (campaign: string) => ({
  queryKey: ['campaign', campaign, 'dashboard'] as const,
  queryFn: () => ask(api.GET('/api/v1/campaigns/{campaign}/dashboard', { params: { path: { campaign } } })),
});
