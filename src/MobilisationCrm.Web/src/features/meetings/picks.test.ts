import { describe, expect, it } from 'vitest';
import type { Engagement } from '@/features/engagements/engagements';
import type { Invitation } from './meetings';
import { chosenOf, statesOf, toRequest, type Pick } from './picks';

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

it('the list starts from those invited now and is sent back whole', () => {
  const invitation = (facts: Partial<Invitation>) =>
    ({ isRemoved: false, iso2: null, organisationId: null, contactId: null, ...facts }) as Invitation;
  const chosen = chosenOf([
    invitation({ iso2: 'CL', organisationId: 'mission', organisation: 'Mission' }),
    invitation({ iso2: 'CL', organisationId: 'ministry', organisation: 'Ministry' }),
    invitation({ iso2: 'CL', organisationId: 'mission', contactId: 'ana', contact: 'Ms Ana' }),
    invitation({ organisationId: 'network', organisation: 'Network' }),
    invitation({ iso2: 'SN', organisationId: 'gone', isRemoved: true }),
  ]);
  expect(toRequest(chosen)).toEqual({ states: ['CL'], organisations: ['ministry', 'network'], contacts: ['ana'] });
});
