import { describe, expect, it } from 'vitest';
import type { Letter, LocalHour } from '@/features/meetings/meetings';
import { awkwardCapitals, summarise } from './sending';

const hour = (city: string, startsLocal: string, facts: Partial<LocalHour> = {}): LocalHour => ({
  city: { en: city, fr: city, es: city },
  timeZone: `Zone/${city}`,
  startsLocal,
  endsLocal: startsLocal,
  isNight: false,
  closedDay: null,
  ...facts,
});

const letter = (facts: Partial<Letter>) =>
  ({ language: 'en', purpose: 'Invitation', problem: null, firstLetter: false, capital: null, ...facts }) as Letter;

describe('what send would do', () => {
  const summary = summarise([
    letter({ language: 'fr', firstLetter: true }),
    letter({ language: 'fr' }),
    letter({ language: 'es', purpose: 'Change', firstLetter: true }),
    letter({ purpose: 'Cancellation' }),
    letter({ problem: 'no-address', firstLetter: true }),
    letter({ purpose: null }),
    letter({ purpose: null, problem: 'suppressed' }),
  ]);

  it('counts letters by purpose and language, most first', () => {
    expect(summary.letters).toHaveLength(4);
    expect(summary.byPurpose).toEqual({ Invitation: 2, Change: 1, Cancellation: 1 });
    expect(summary.byLanguage).toEqual([
      ['fr', 2],
      ['en', 1],
      ['es', 1],
    ]);
  });

  it('names why each letter goes, and offers corrected letters apart', () => {
    const { byCause, corrected, unchanged } = summarise([
      letter({ purpose: 'Change', cause: 'Moved' }),
      letter({ purpose: 'Change', cause: 'Moved' }),
      letter({ cause: 'New' }),
      letter({ purpose: null, cause: 'Corrected' }),
      letter({ purpose: null, cause: null }),
    ]);
    expect(byCause.map(([cause, due]) => [cause, due.length])).toEqual([
      ['Moved', 2],
      ['New', 1],
    ]);
    expect([corrected.length, unchanged]).toEqual([1, 1]);
  });

  it('tells those who get none because of a fault from those who were told already', () => {
    expect(summary.blocked.map(({ problem }) => problem)).toEqual(['no-address']);
    expect(summary.unchanged).toBe(2);
  });

  it('advises a plain letter first only to those who are invited now', () => {
    expect(summary.first).toHaveLength(1);
  });
});

it('names each capital at night or on a closed day once, in the order of its hour', () => {
  const capitals = awkwardCapitals([
    letter({ capital: hour('Paris', '2026-12-03T15:30:00') }),
    letter({ capital: hour('Suva', '2026-12-04T02:30:00', { isNight: true }) }),
    letter({ capital: hour('Dhaka', '2026-12-03T20:30:00', { closedDay: { en: 'weekend', fr: 'fin de semaine', es: 'fin de semana' } }) }),
    letter({ capital: hour('Dhaka', '2026-12-03T20:30:00', { closedDay: { en: 'weekend', fr: 'fin de semaine', es: 'fin de semana' } }) }),
    letter({ capital: hour('Apia', '2026-12-04T03:30:00', { isNight: true }), purpose: 'Cancellation' }),
  ]);
  expect(capitals.map(({ city }) => city.en)).toEqual(['Dhaka', 'Suva']);
});
