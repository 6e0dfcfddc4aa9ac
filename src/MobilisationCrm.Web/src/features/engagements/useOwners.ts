import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, ask } from '@/api/client';
import { useSession } from '@/features/session/session';

const accountsQuery = {
  queryKey: ['accounts'],
  queryFn: () => ask(api.GET('/api/v1/accounts')),
  staleTime: 5 * 60_000,
} as const;

/** Who may be given an engagement: the reader first, then everyone else who may work on one. */
export function useOwners(): { id: string; name: string }[] {
  const session = useSession();
  const { data } = useQuery(accountsQuery);
  return useMemo(() => {
    const others = (data ?? []).filter(({ id, role, isDisabled }) => id !== session.id && role !== 'Viewer' && !isDisabled);
    return [
      { id: session.id, name: session.displayName },
      ...others.map(({ id, displayName }) => ({ id, name: displayName })).sort((a, b) => a.name.localeCompare(b.name)),
    ];
  }, [data, session.id, session.displayName]);
}
