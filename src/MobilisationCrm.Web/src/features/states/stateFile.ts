import { api, ask } from '@/api/client';
import { followUpsQuery } from '@/features/desk/desk';
import { engagementQuery, movesQuery, timelineQuery } from '@/features/engagements/engagements';
import { contactsOfQuery, organisationsOfQuery } from '@/features/interactions/interactions';

export const stateMeetingsQuery = (campaign: string, iso2: string) => ({
  queryKey: ['campaign', campaign, 'meetings', { state: iso2 }] as const,
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
