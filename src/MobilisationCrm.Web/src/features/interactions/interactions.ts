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

/** Logs one contact with several States: all of them, or none. */
export const useLogRound = (campaign: string) =>
  useWrite(
    (body: Schemas['LogRoundRequest']) => ask(api.POST('/api/v1/interactions/round', { body })),
    [campaignKey(campaign)],
  );

/** One logged contact, to correct it. */
export const interactionQuery = (id: string) => ({
  queryKey: [...interactionsKey, id] as const,
  queryFn: () => ask(api.GET('/api/v1/interactions/{id}', { params: { path: { id } } })),
});

/** What the dialog starts from. */
export interface LogSubject {
  iso2?: string;
  /** Several States, with all of which the contact is logged. */
  states?: readonly string[];
  /** The logged contact that this one corrects. */
  correctsId?: string;
  /** Follow-ups that are done with it. */
  followUpIds?: readonly string[];
  direction?: Schemas['Direction'];
  organisationId?: string;
  onLogged?: () => void;
}

/** Without a subject it is the State under the cursor or on the page, if there is one. */
export type OpenLogContact = (subject?: LogSubject) => void;

export const LogContactContext = createContext<OpenLogContact>(() => undefined);

/** Opens the log-a-contact dialog. */
export const useLogContact = (): OpenLogContact => useContext(LogContactContext);
