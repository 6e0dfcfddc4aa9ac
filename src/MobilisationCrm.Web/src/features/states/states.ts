import { api, ask, askVersioned, ifMatch, type Schemas } from '@/api/client';
import { contactsOfQuery } from '@/features/contacts/contacts';
import { engagementQuery, movesQuery, timelineQuery } from '@/features/engagements/engagements';
import { followUpsQuery } from '@/features/followUps/followUps';
import { organisationsOfQuery } from '@/features/organisations/organisations';
import { useWrite } from '@/lib/server/write';
import { campaignKey, everyCampaignKey } from '@/lib/world/campaign';
import { statesKey } from '@/lib/world/states';

export type StateDetail = Schemas['StateDetail'];

/** The facts of a State, which are the same for every campaign. */
export const stateQuery = (iso2: string) => ({
  queryKey: [...statesKey, 'one', iso2] as const,
  queryFn: () => askVersioned(api.GET('/api/v1/states/{iso2}', { params: { path: { iso2 } } })),
});

export const useEditState = (iso2: string) =>
  useWrite(
    ({ etag, body }: { etag: string; body: Schemas['EditStateRequest'] }) =>
      ask(api.PATCH('/api/v1/states/{iso2}', { params: { path: { iso2 } }, headers: ifMatch(etag), body })),
    [statesKey, everyCampaignKey],
  );

/** The meetings to which this State is invited. */
export const stateMeetingsQuery = (campaign: string, iso2: string) => ({
  queryKey: [...campaignKey(campaign), 'meetings of', iso2] as const,
  queryFn: () => ask(api.GET('/api/v1/meetings', { params: { query: { campaign, state: iso2, pageSize: 50 } } })),
});

/** All that a State's file shows at first: asked for at once, and drawn at once, so that no panel pushes away what one reads. */
export const stateFileQueries = (campaign: string, iso2: string) => [
  engagementQuery(campaign, iso2),
  timelineQuery(campaign, iso2),
  movesQuery(campaign, iso2),
  followUpsQuery(campaign, iso2),
  stateMeetingsQuery(campaign, iso2),
  organisationsOfQuery(iso2),
  contactsOfQuery(iso2),
];
