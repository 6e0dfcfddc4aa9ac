import { createContext, useContext } from 'react';
import { api, ask, type Schemas } from '@/api/client';
import { useWrite } from '@/lib/server/write';
import { campaignKey } from '@/lib/world/campaign';

export const interactionKinds: readonly Schemas['InteractionKind'][] = [
  'Email',
  'Call',
  'Letter',
  'NoteVerbale',
  'Meeting',
  'Encounter',
];
export const directions: readonly Schemas['Direction'][] = ['Outbound', 'Inbound'];

const interactionsKey = ['interactions'] as const;

/** Logs a contact. Stage evidence, next step, follow-ups and figures follow from it: the whole campaign is read again. */
export const useLogInteraction = (campaign: string) =>
  useWrite(
    (body: Schemas['LogInteractionRequest']) => ask(api.POST('/api/v1/interactions', { body })),
    [campaignKey(campaign)],
  );

/** One logged contact, to correct it. */
export const interactionQuery = (id: string) => ({
  queryKey: [...interactionsKey, id] as const,
  queryFn: () => ask(api.GET('/api/v1/interactions/{id}', { params: { path: { id } } })),
});

/** For one State when it is known; with the key of a logged contact, to correct that one. */
export type OpenLogContact = (iso2?: string, correctsId?: string) => void;

export const LogContactContext = createContext<OpenLogContact>(() => undefined);

/** Opens the log-a-contact dialog. */
export const useLogContact = (): OpenLogContact => useContext(LogContactContext);
