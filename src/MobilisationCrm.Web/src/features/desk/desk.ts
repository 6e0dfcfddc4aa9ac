import { api, ask } from '@/api/client';
import { campaignKey } from '@/lib/world/campaign';

export const deskQuery = (campaign: string) => ({
  queryKey: [...campaignKey(campaign), 'desk'] as const,
  queryFn: () => ask(api.GET('/api/v1/campaigns/{campaign}/desk', { params: { path: { campaign } } })),
});
