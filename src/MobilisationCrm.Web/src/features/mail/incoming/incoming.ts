import { useQuery } from '@tanstack/react-query';
import { api, ask, type Schemas } from '@/api/client';
import { useWrite } from '@/lib/server/write';
import { campaignKey } from '@/lib/world/campaign';
import type { State } from '@/lib/world/states';

export type IncomingMail = Schemas['IncomingMailItem'];
export type IncomingStatus = Schemas['IncomingStatus'];

export const incomingStatuses: readonly IncomingStatus[] = ['Triage', 'Filed', 'Dismissed'];

const incomingKey = ['incoming-mail'] as const;

/** Messages that came in, newest first; every one of them without a status. */
export const incomingQuery = (status: IncomingStatus | null, page: number) => ({
  queryKey: [...incomingKey, { status, page }] as const,
  queryFn: () =>
    ask(api.GET('/api/v1/mail/incoming', { params: { query: { status: status ?? undefined, page, pageSize: 50 } } })),
});

/** How many messages wait for a person. Mail comes in by itself: asked again each minute. */
export function useTriageCount(): number {
  const { data } = useQuery({
    queryKey: [...incomingKey, 'waiting'],
    queryFn: async () => {
      const page = await ask(api.GET('/api/v1/mail/incoming', { params: { query: { status: 'Triage', pageSize: 1 } } }));
      return page.total;
    },
    refetchInterval: 60_000,
  });
  return data ?? 0;
}

/** Files a message on a State's timeline: evidence and figures of the campaign may follow from it. */
export const useFileIncoming = (campaign: string) =>
  useWrite(
    ({ id, iso2 }: { id: string; iso2: string }) =>
      ask(api.POST('/api/v1/mail/incoming/{id}/assign', { params: { path: { id } }, body: { campaign, iso2 } })),
    [incomingKey, campaignKey(campaign)],
  );

export const useDismissIncoming = () =>
  useWrite((id: string) => ask(api.POST('/api/v1/mail/incoming/{id}/dismiss', { params: { path: { id } } })), [incomingKey]);

export const incomingDetailQuery = (id: string) => ({
  queryKey: [...incomingKey, 'detail', id] as const,
  queryFn: () => ask(api.GET('/api/v1/mail/incoming/{id}', { params: { path: { id } } })),
});

/** Records the answer that a message holds; answers are evidence, and evidence moves figures. */
export const useAnswerIncoming = (campaign: string) =>
  useWrite(
    ({ id, body }: { id: string; body: Schemas['AnswerIncomingMailRequest'] }) =>
      ask(api.POST('/api/v1/mail/incoming/{id}/answer', { params: { path: { id } }, body })),
    [incomingKey, campaignKey(campaign)],
  );

export const useRestoreIncoming = () =>
  useWrite((id: string) => ask(api.POST('/api/v1/mail/incoming/{id}/restore', { params: { path: { id } } })), [incomingKey]);

/** The message to read once this one is settled: the next below it, else the one above. */
export function neighbour(items: readonly IncomingMail[], id: string): string | null {
  const at = items.findIndex((item) => item.id === id);
  return at < 0 ? null : ((items[at + 1] ?? items[at - 1])?.id ?? null);
}

/** Endings that are sold to anyone say nothing about the sender's country. */
const soldToAnyone = new Set(['ai', 'co', 'io', 'la', 'me', 'tv', 'ws']);

/** The State whose country code ends the sender's address, as a suggestion; a State whose Mission writes from New York has none. */
export function stateOfAddress(address: string, states: ReadonlyMap<string, State>): string | null {
  const ending = /\.([a-z]{2})$/i.exec(address.trim())?.[1]?.toLowerCase() ?? '';
  const iso2 = ending === 'uk' ? 'GB' : ending.toUpperCase();
  return states.has(iso2) && !soldToAnyone.has(ending) ? iso2 : null;
}
