import type { Schemas } from '@/api/client';
import type { Engagement } from '@/features/engagements/engagements';
import { isStage, stages, type Stage } from '@/lib/stages';
import type { Invitation } from './meetings';

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

export interface Invitee {
  id: string;
  name: string;
}

/** Who is chosen: States through their lead channel, and organisations and persons by name. */
export interface Chosen {
  states: string[];
  organisations: Invitee[];
  contacts: Invitee[];
}

export const nobody: Chosen = { states: [], organisations: [], contacts: [] };

/** Those invited now, as the list from which a change starts. */
export function chosenOf(invitations: readonly Invitation[]): Chosen {
  const chosen: Chosen = { states: [], organisations: [], contacts: [] };
  for (const { isRemoved, iso2, organisationId, organisation, contactId, contact } of invitations) {
    if (isRemoved) {
      continue;
    }
    if (contactId) {
      chosen.contacts.push({ id: contactId, name: contact ?? '' });
    } else if (iso2 && !chosen.states.includes(iso2)) {
      chosen.states.push(iso2);
    } else if (organisationId) {
      chosen.organisations.push({ id: organisationId, name: organisation ?? '' });
    }
  }
  return chosen;
}

export const toRequest = (chosen: Chosen): Schemas['SetInvitationsRequest'] => ({
  states: chosen.states,
  organisations: chosen.organisations.map(({ id }) => id),
  contacts: chosen.contacts.map(({ id }) => id),
});
