import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSession } from '@/features/session/session';
import { engagementsQuery } from './engagements';

/** Who may be given an engagement: the reader first, then everyone who owns one in this campaign. */
export function useOwners(campaign: string): { id: string; name: string }[] {
  const session = useSession();
  const { data } = useQuery(engagementsQuery(campaign));
  return useMemo(() => {
    const others = new Map(
      (data ?? []).flatMap(({ owner }) => (owner && owner.id !== session.id ? [[owner.id, owner] as const] : [])),
    );
    return [{ id: session.id, name: session.displayName }, ...[...others.values()].sort((a, b) => a.name.localeCompare(b.name))];
  }, [data, session.id, session.displayName]);
}
