import { describe, expect, it } from 'vitest';
import type { State } from '@/lib/world/states';
import type { Engagement } from './engagements';
import { applyFilters, readFilters } from './filters';

const state = (iso2: string, iso3: string, en: string, fr: string, es: string) => ({ iso2, iso3, name: { en, fr, es }, aliases: [] as string[] }) as State;
const states = new Map(
  [
    state('DE', 'DEU', 'Germany', 'Allemagne', 'Alemania'),
    state('CI', 'CIV', 'Côte d’Ivoire', 'Côte d’Ivoire', 'Côte d’Ivoire'),
    state('IN', 'IND', 'India', 'Inde', 'India'),
    state('ID', 'IDN', 'Indonesia', 'Indonésie', 'Indonesia'),
  ].map((known) => [known.iso2, known]),
);

const engagement = (iso2: string, facts: Partial<Engagement> = {}) =>
  ({
    iso2,
    group: 'AsiaPacific',
    blocs: [],
    priority: 'Normal',
    correspondenceLanguage: 'en',
    stage: 'Identified',
    status: 'Active',
    position: 'Unknown',
    pledgedOn: null,
    sponsoredOn: null,
    owner: null,
    readyFor: null,
    formerSponsor: false,
    isStale: false,
    ...facts,
  }) as Engagement;

const all = [
  engagement('DE', {
    group: 'Weog',
    blocs: ['EuropeanUnion', 'Oecd'],
    priority: 'High',
    owner: { id: 'ana', name: 'Ana' },
    pledgedOn: '2026-11-02',
    sponsoredOn: '2026-11-12',
    onDraft: true,
  }),
  engagement('CI', {
    group: 'African',
    correspondenceLanguage: 'fr',
    stage: 'BilateralMeeting',
    owner: { id: 'ben', name: 'Ben' },
    pledgedOn: '2026-11-02',
  }),
  engagement('IN', { isStale: true }),
  engagement('ID', { status: 'Declined' }),
];

const shown = (search: string) =>
  applyFilters(all, readFilters(new URLSearchParams(search)), 'ana', states).map(({ iso2 }) => iso2);

describe('the filters of the address', () => {
  it.each([
    ['', ['DE', 'CI', 'IN', 'ID']],
    ['q=alemania', ['DE']],
    ['q=cote', ['CI']],
    ['q=ind', ['IN', 'ID']],
    ['q=IDN', ['ID']],
    ['q=deu', ['DE']],
    ['group=Weog', ['DE']],
    ['owner=me', ['DE']],
    ['owner=none', ['IN', 'ID']],
    ['owner=ben', ['CI']],
    ['show=pledged', ['CI']],
    ['show=sponsored', ['DE']],
    ['show=stale', ['IN']],
    ['show=declined', ['ID']],
    ['show=beyond', ['CI']],
    ['show=onDraft', ['DE']],
    ['bloc=EuropeanUnion', ['DE']],
    ['language=fr', ['CI']],
    ['priority=High', ['DE']],
    ['bloc=EuropeanUnion&language=fr', []],
    ['group=African&show=stale', []],
  ])('"%s" shows %j', (search, expected) => {
    expect(shown(search)).toEqual(expected);
  });

  it('ignore values that do not exist', () => {
    expect(shown('group=Moon&stage=Nowhere&show=all&position=x&bloc=Sun&priority=1&language=xx')).toHaveLength(all.length);
  });
});
