import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask, type Schemas } from '@/api/client';
import { campaignsQuery } from '@/lib/world/campaign';

/** Session of the General Assembly that a day falls in: the 77th opened in September 2022, and each September opens the next (rules of procedure, rule 1). */
export const sessionOn = (date: string): number => Number(date.slice(0, 4)) - (date.slice(5, 7) >= '09' ? 1945 : 1946);

export function useCreateCampaign() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['CreateCampaignRequest']) => ask(api.POST('/api/v1/campaigns', { body })),
    // The list is read before anyone goes to the new campaign, which its pages would not know otherwise.
    onSuccess: () => client.invalidateQueries({ queryKey: campaignsQuery.queryKey }),
  });
}
