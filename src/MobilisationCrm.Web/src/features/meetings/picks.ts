import type { Schemas } from '@/api/client';
import type { Engagement } from '@/features/engagements/engagements';
import { isStage, stages, type Stage } from '@/lib/stages';
import type { Invitation, StateInvitees } from './meetings';

export const otherPicks = ['former', 'pledged', 'ready'] as const;
export type Pick = Stage | (typeof otherPicks)[number];
export const picks: readonly Pick[] = [...stages, ...otherPicks];

/** The States that a quick pick adds: those at work in this campaign only, never one that declined or is on hold. */
export function statesOf(pick: Pick, engagements: readonly Engagement[]): string[] {
  const passes = (engagement: Engagement) => {
    if (isStage(pick)) {
      return engagement.stage === pick;
    }
    switch (pick) {
      case 'former':
        return engagement.formerSponsor;
      case 'pledged':
        return engagement.pledgedOn !== null && engagement.sponsoredOn === null;
      case 'ready':
        return engagement.readyFor !== null;
    }
  };
  return engagements.filter((engagement) => engagement.status === 'Active' && passes(engagement)).map(({ iso2 }) => iso2);
}

/** Whom of a State: bodies by their shared mailbox, and persons. */
export interface Ticks {
  organisations: string[];
  contacts: string[];
}

export interface OtherInvitee {
  id: string;
  name: string;
  isPerson: boolean;
}

/** Who is chosen. A State without ticks of its own is invited as proposed. */
export interface Chosen {
  states: string[];
  ticks: Partial<Record<string, Ticks>>;
  /** Of no State, or found by name. */
  others: OtherInvitee[];
}

export const nobody: Chosen = { states: [], ticks: {}, others: [] };

/** Those invited now, as the list from which a change starts. */
export function chosenOf(invitations: readonly Invitation[]): Chosen {
  const chosen: Chosen = { states: [], ticks: {}, others: [] };
  for (const { isRemoved, iso2, organisationId, organisation, contactId, contact } of invitations) {
    if (isRemoved) {
      continue;
    }
    if (!iso2) {
      chosen.others.push({
        id: contactId ?? organisationId ?? '',
        name: contact ?? organisation ?? '',
        isPerson: contactId !== null,
      });
      continue;
    }
    if (!chosen.states.includes(iso2)) {
      chosen.states.push(iso2);
    }
    const ticks = (chosen.ticks[iso2] ??= { organisations: [], contacts: [] });
    if (contactId) {
      ticks.contacts.push(contactId);
    } else if (organisationId) {
      ticks.organisations.push(organisationId);
    } else {
      // Nothing was on file for it; what is by now is proposed.
      delete chosen.ticks[iso2];
    }
  }
  return chosen;
}

/** What is ticked for a State: the reader's choice, else the proposal. */
export function ticksOf(chosen: Chosen, iso2: string, proposals: StateInvitees | undefined): Ticks {
  const first = proposals?.proposals.find(({ isProposed }) => isProposed);
  return (
    chosen.ticks[iso2] ?? {
      organisations: first && !first.contactId ? [first.organisationId] : [],
      contacts: first?.contactId ? [first.contactId] : [],
    }
  );
}

/**
 * The list as the API takes it, of all or of one slot's States. A State for which nothing is on file, or nothing that may
 * be written to, goes by its code: it stays on the list with its problem. One whose ticks were all taken away is left out.
 */
export function toRequest(
  chosen: Chosen,
  proposals: ReadonlyMap<string, StateInvitees>,
  isIn: (key: string) => boolean = () => true,
): Schemas['SetInvitationsRequest'] {
  const states = chosen.states.filter(isIn);
  const ticks = states.map((iso2) => ticksOf(chosen, iso2, proposals.get(iso2)));
  const others = chosen.others.filter(({ id }) => isIn(id));
  const ids = (isPerson: boolean) => others.filter((other) => other.isPerson === isPerson).map(({ id }) => id);
  return {
    states: states.filter((iso2, at) => !chosen.ticks[iso2] && count(ticks[at]) === 0),
    organisations: [...ticks.flatMap(({ organisations }) => organisations), ...ids(false)],
    contacts: [...ticks.flatMap(({ contacts }) => contacts), ...ids(true)],
  };
}

const count = (ticks: Ticks | undefined) => (ticks ? ticks.organisations.length + ticks.contacts.length : 0);
