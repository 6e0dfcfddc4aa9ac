import { describe, expect, it } from 'vitest';
import type { Engagement } from '@/features/engagements/engagements';
import type { Invitation, StateInvitees } from '@/features/meetings/meetings';
import { chosenOf, mergeChosen, newsOf, nobody, statesOf, toRequest, type Pick } from './picks';

const engagement = (iso2: string, facts: Partial<Engagement> = {}) =>
  ({
    iso2,
    status: 'Active',
    stage: 'FirstContact',
    formerSponsor: false,
    pledgedOn: null,
    sponsoredOn: null,
    readyFor: null,
    ...facts,
  }) as Engagement;

describe('a quick pick', () => {
  const all = [
    engagement('CL', { formerSponsor: true }),
    engagement('SN', { stage: 'BilateralMeeting', pledgedOn: '2026-11-02' }),
    engagement('FR', { stage: 'CoSponsorship', pledgedOn: '2026-11-02', sponsoredOn: '2026-11-12', formerSponsor: true }),
    engagement('MN', { readyFor: 'InformationMeeting' }),
    engagement('XX', { status: 'Declined', formerSponsor: true }),
    engagement('YY', { status: 'OnHold' }),
  ];
  it.each<[Pick, string[]]>([
    ['FirstContact', ['CL', 'MN']],
    ['BilateralMeeting', ['SN']],
    ['MinistryLiaison', []],
    ['former', ['CL', 'FR']],
    ['pledged', ['SN']],
    ['ready', ['MN']],
  ])('%s adds %j, and none that declined or is on hold', (pick, expected) => {
    expect(statesOf(pick, all)).toEqual(expected);
  });
});

const invitation = (facts: Partial<Invitation>) =>
  ({ isRemoved: false, iso2: null, organisationId: null, contactId: null, ...facts }) as Invitation;

it('the list starts from those invited now and is sent back whole', () => {
  const chosen = chosenOf([
    invitation({ iso2: 'CL', organisationId: 'mission', organisation: 'Mission' }),
    invitation({ iso2: 'CL', organisationId: 'ministry', organisation: 'Ministry' }),
    invitation({ iso2: 'CL', organisationId: 'mission', contactId: 'ana', contact: 'Ms Ana' }),
    invitation({ organisationId: 'network', organisation: 'Network' }),
    invitation({ iso2: 'SN', organisationId: 'gone', isRemoved: true }),
  ]);
  expect(toRequest(chosen, new Map())).toEqual({
    states: [],
    organisations: ['mission', 'ministry', 'network'],
    contacts: ['ana'],
  });
});

describe('a list that somebody else saves meanwhile', () => {
  const chile = invitation({ iso2: 'CL', organisationId: 'mission' });
  const ana = invitation({ iso2: 'CL', organisationId: 'mission', contactId: 'ana' });
  const network = invitation({ organisationId: 'network', organisation: 'Network' });
  const kenya = invitation({ iso2: 'KE', organisationId: 'lead' });
  const before = chosenOf([chile, network]);
  const proposals = new Map();

  it('takes in what was added, leaves out what was taken off, and keeps what was chosen here', () => {
    const mine = { ...before, states: [...before.states, 'SN'], others: [...before.others, { id: 'eva', name: 'Eva', isPerson: true }] };
    const fresh = [chile, ana, kenya, { ...network, isRemoved: true }];
    expect(toRequest(mergeChosen(before, mine, chosenOf(fresh)), proposals)).toEqual({
      states: ['SN'],
      organisations: ['mission', 'lead'],
      contacts: ['ana', 'eva'],
    });
    expect(newsOf([chile, network], fresh, mine)).toEqual({ added: [ana, kenya], removed: [network] });
  });

  it('keeps off what was taken off here, though a person of the same State was added', () => {
    const mine = { ...before, states: [] };
    expect(toRequest(mergeChosen(before, mine, chosenOf([chile, ana, network])), proposals).organisations).toEqual(['network']);
    expect(toRequest(mergeChosen(before, mine, chosenOf([chile, ana, network])), proposals).contacts).toEqual(['ana']);
  });

  it('keeps a State in sight of which nobody is ticked at the moment', () => {
    const mine = { ...before, ticks: { CL: { organisations: [], contacts: [] } } };
    const merged = mergeChosen(before, mine, chosenOf([chile, network, kenya]));
    expect(merged.states).toEqual(['KE', 'CL']);
    expect(toRequest(merged, proposals)).toEqual({ states: [], organisations: ['lead', 'network'], contacts: [] });
  });

  it('tells nothing of what is the same here: a State of both, or the list just saved', () => {
    const mine = { ...before, states: [...before.states, 'KE'] };
    expect(newsOf([chile, network], [chile, network, kenya], mine)).toEqual({ added: [], removed: [] });
    expect(toRequest(mergeChosen(before, mine, chosenOf([chile, network, kenya])), proposals).organisations).toEqual([
      'mission',
      'lead',
      'network',
    ]);
  });
});

describe('the request', () => {
  const proposals = new Map(
    [
      { iso2: 'KE', proposals: [{ organisationId: 'lead', contactId: null, isProposed: true }], vacantPosts: [] },
      { iso2: 'FR', proposals: [{ organisationId: 'body', contactId: 'expert', isProposed: true }], vacantPosts: [] },
      { iso2: 'NR', proposals: [], vacantPosts: [] },
    ].map((state) => [state.iso2, state as unknown as StateInvitees]),
  );
  const chosen = { ...nobody, states: ['KE', 'FR', 'NR'] };

  it('invites as proposed, and keeps a State of which nothing is on file', () => {
    expect(toRequest(chosen, proposals)).toEqual({ states: ['NR'], organisations: ['lead'], contacts: ['expert'] });
  });

  it('leaves out a State whose ticks were all taken away', () => {
    const without = { ...chosen, ticks: { KE: { organisations: [], contacts: [] } } };
    expect(toRequest(without, proposals).organisations).toEqual([]);
    expect(toRequest(without, proposals).states).toEqual(['NR']);
  });

  it('holds only those of a slot', () => {
    expect(toRequest(chosen, proposals, (key) => key === 'FR')).toEqual({ states: [], organisations: [], contacts: ['expert'] });
  });
});
