import { expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { summarise } from './circularLetters';

const letter = (language: string, rest: Partial<Schemas['CircularLetter']> = {}) =>
  ({ language, problem: null, firstLetter: false, wordsLanguage: null, ...rest }) as Schemas['CircularLetter'];

it('counts what goes by language, and says in which languages words are wanted', () => {
  const { going, blocked, first, byLanguage, wanted } = summarise([
    letter('en'),
    letter('fr', { firstLetter: true, wordsLanguage: 'en' }),
    letter('fr', { wordsLanguage: 'en' }),
    letter('ar', { problem: 'no-address', wordsLanguage: 'en', firstLetter: true }),
  ]);
  expect([going.length, blocked.length, first.length]).toEqual([3, 1, 1]);
  expect(byLanguage).toEqual([
    ['fr', 2],
    ['en', 1],
  ]);
  expect(wanted).toEqual(['fr']);
});
