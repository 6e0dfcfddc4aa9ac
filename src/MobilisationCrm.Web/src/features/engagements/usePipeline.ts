import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSession } from '@/features/session/session';
import { useCampaignSlug } from '@/lib/world/campaign';
import { useStates } from '@/lib/world/states';
import { engagementsQuery } from './engagements';
import { applyFilters, type Filters } from './filters';
import { useOwners } from '@/features/accounts/accounts';

/** The campaign's engagements in the alphabet of the reader's language, narrowed by the filters. */
export function usePipeline(filters: Filters) {
  const campaign = useCampaignSlug();
  const session = useSession();
  const { byCode, sorted, isLoaded } = useStates();
  const query = useQuery(engagementsQuery(campaign));

  const all = useMemo(() => {
    const rank = new Map(sorted.map((state, index) => [state.iso2, index]));
    return [...(query.data ?? [])].sort((a, b) => (rank.get(a.iso2) ?? 0) - (rank.get(b.iso2) ?? 0));
  }, [query.data, sorted]);
  const shown = useMemo(() => applyFilters(all, filters, session.id, byCode), [all, filters, session.id, byCode]);
  const owners = useOwners().slice(1);

  return { campaign, all, shown, owners, error: query.error, refetch: query.refetch, isLoading: query.isPending || !isLoaded };
}
