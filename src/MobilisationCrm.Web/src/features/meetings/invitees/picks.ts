import type { Schemas } from '@/api/client';
import type { Engagement } from '@/features/engagements/engagements';
import { isStage, stages, type Stage } from '@/lib/world/stages';
import type { Invitation, StateInvitees } from '@/features/meetings/meetings';

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

type Invitee = { [Key in 'isRemoved' | 'iso2' | 'organisationId' | 'organisation' | 'contactId' | 'contact']: Invitation[Key] };

export const nobody: Chosen = { states: [], ticks: {}, others: [] };

/** Those invited now, as the list from which a change starts. */
export function chosenOf(invitations: readonly Invitee[]): Chosen {
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

const keyOf = ({ iso2, organisationId, contactId }: Invitee) => contactId ?? organisationId ?? iso2 ?? '';

/** Each invitee by itself; a State that is invited as proposed stands for whom that will be. */
function inviteesOf({ states, ticks, others }: Chosen): Invitee[] {
  const invitee = { isRemoved: false, iso2: null, organisationId: null, organisation: null, contactId: null, contact: null };
  return [
    ...states.flatMap((iso2) => [
      ...(ticks[iso2]?.organisations ?? []).map((organisationId) => ({ ...invitee, iso2, organisationId })),
      ...(ticks[iso2]?.contacts ?? []).map((contactId) => ({ ...invitee, iso2, contactId })),
      ...(ticks[iso2] ? [] : [{ ...invitee, iso2 }]),
    ]),
    ...others.map(({ id, name, isPerson }) => ({
      ...invitee,
      ...(isPerson ? { contactId: id, contact: name } : { organisationId: id, organisation: name }),
    })),
  ];
}

const keysOf = (invitees: readonly Invitee[]) => new Set(invitees.filter(({ isRemoved }) => !isRemoved).map(keyOf));

/** The list as chosen here, with what somebody else added to the saved one, and without what was taken off it. */
export function mergeChosen(before: Chosen, mine: Chosen, fresh: Chosen): Chosen {
  const [old, own, now] = [before, mine, fresh].map((chosen) => keysOf(inviteesOf(chosen))) as [Set<string>, Set<string>, Set<string>];
  const merged = chosenOf([
    ...inviteesOf(mine).filter((invitee) => now.has(keyOf(invitee)) || !old.has(keyOf(invitee))),
    ...inviteesOf(fresh).filter((invitee) => !old.has(keyOf(invitee)) && !own.has(keyOf(invitee))),
  ]);
  // A State of which nobody is ticked at the moment stays in sight: somebody is still to be chosen.
  const bare = mine.states.filter((iso2) => mine.ticks[iso2] && count(mine.ticks[iso2]) === 0 && !merged.states.includes(iso2));
  return {
    ...merged,
    states: [...merged.states, ...bare],
    ticks: { ...merged.ticks, ...Object.fromEntries(bare.map((iso2) => [iso2, { organisations: [], contacts: [] }])) },
  };
}

/** Of two saved lists, whom somebody else added or took off; what is the same here is no news. */
export function newsOf<Saved extends Invitee>(before: readonly Saved[], fresh: readonly Saved[], mine: Chosen) {
  const [old, now, own] = [keysOf(before), keysOf(fresh), keysOf(inviteesOf(mine))];
  return {
    added: fresh.filter(
      (invitee) => now.has(keyOf(invitee)) && !old.has(keyOf(invitee)) && !own.has(keyOf(invitee)) && !own.has(invitee.iso2 ?? ''),
    ),
    removed: before.filter((invitee) => old.has(keyOf(invitee)) && !now.has(keyOf(invitee)) && own.has(keyOf(invitee))),
  };
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
