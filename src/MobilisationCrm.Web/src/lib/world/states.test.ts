import { describe, expect, it } from 'vitest';
import { statesNamed, type State } from './states';

const state = (iso2: string, iso3: string, en: string, fr: string, aliases: string[] = []) =>
  ({ iso2, iso3, name: { en, fr, es: en }, aliases }) as State;

const states = [
  state('CI', 'CIV', 'Côte d’Ivoire', 'Côte d’Ivoire', ['Ivory Coast']),
  state('GN', 'GIN', 'Guinea', 'Guinée'),
  state('GW', 'GNB', 'Guinea-Bissau', 'Guinée-Bissau'),
  state('UA', 'UKR', 'Ukraine', 'Ukraine'),
  state('GB', 'GBR', 'United Kingdom of Great Britain and Northern Ireland', 'Royaume-Uni', ['UK', 'Great Britain']),
];

describe('States by the names that people use', () => {
  it.each([
    ['UK', 'GB'],
    ['uk', 'GB'],
    ['ukr', 'UA'],
    ['cote d ivoire', 'CI'],
    ['ivory', 'CI'],
    ['guinea', 'GN'],
    ['guinea bissau', 'GW'],
    ['royaume uni', 'GB'],
    ['britain', 'GB'],
  ])('“%s” means %s first', (typed, iso2) => {
    expect(statesNamed(states, typed)[0]?.iso2).toBe(iso2);
  });

  it('shows what only begins with it behind what is meant', () => {
    expect(statesNamed(states, 'UK').map(({ iso2 }) => iso2)).toEqual(['GB', 'UA']);
  });
});
