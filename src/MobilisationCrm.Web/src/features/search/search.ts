import { keepPreviousData } from '@tanstack/react-query';
import { api, ask, type Schemas } from '@/api/client';
import { campaignPath, statePath } from '@/lib/world/campaign';

type Found = Schemas['SearchHit'];

const searchKey = ['search'] as const;

export const searchQuery = (campaign: string, q: string) => ({
  queryKey: [...searchKey, campaign, q] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => ask(api.GET('/api/v1/search', { params: { query: { q, campaign } }, signal })),
  placeholderData: keepPreviousData,
});

/** Where what was found is shown: a logged contact on its State's timeline. */
export function pathOf({ kind, id, campaign, iso2 }: Found, here: string): string {
  switch (kind) {
    case 'Organisation':
      return campaignPath(here, `organisations/${id}`);
    case 'Contact':
      return campaignPath(here, `contacts/${id}`);
    case 'Meeting':
      return campaignPath(campaign ?? here, `meetings/${id}`);
    default:
      return statePath(campaign ?? here, iso2 ?? id);
  }
}
