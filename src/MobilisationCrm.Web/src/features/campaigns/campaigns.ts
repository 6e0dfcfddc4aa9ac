import { api, ask, askVersioned, ifMatch, type Schemas } from '@/api/client';
import { useWrite } from '@/lib/server/write';
import { campaignKey, campaignsKey, everyCampaignKey } from '@/lib/world/campaign';

export type CampaignDetail = Schemas['CampaignDetail'];

export const campaignQuery = (campaign: string) => ({
  queryKey: [...campaignKey(campaign), 'settings'] as const,
  queryFn: () => askVersioned(api.GET('/api/v1/campaigns/{campaign}', { params: { path: { campaign } } })),
});

export const useEditCampaign = (campaign: string) =>
  useWrite(
    ({ etag, body }: { etag: string; body: Schemas['EditCampaignRequest'] }) =>
      ask(api.PATCH('/api/v1/campaigns/{campaign}', { params: { path: { campaign } }, headers: ifMatch(etag), body })),
    [everyCampaignKey, campaignsKey],
  );

/** The list is read before anyone goes to the new campaign, which its pages would not know otherwise. */
export const useCreateCampaign = () =>
  useWrite((body: Schemas['CreateCampaignRequest']) => ask(api.POST('/api/v1/campaigns', { body })), [campaignsKey]);

/** Session of the General Assembly that a day falls in: the 77th opened in September 2022, and each September opens the next (rules of procedure, rule 1). */
export const sessionOn = (date: string): number => Number(date.slice(0, 4)) - (date.slice(5, 7) >= '09' ? 1945 : 1946);
