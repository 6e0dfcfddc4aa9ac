import { expect, it } from 'vitest';
import { byPurpose, expressionOf, type LetterSummary } from './letters';

const letter = (purpose: LetterSummary['purpose'], language: string, savedAt: string | null): LetterSummary => ({
  purpose,
  language,
  isWritten: true,
  number: savedAt ? 1 : 0,
  subject: 'x',
  savedBy: savedAt && 'Ana',
  savedAt,
});

it('letters of a purpose stand together, with the last change', () => {
  const rows = byPurpose([
    letter('Invitation', 'en', '2026-11-20T10:00:00Z'),
    letter('Invitation', 'fr', '2026-11-21T10:00:00Z'),
    letter('Thanks', 'en', null),
  ]);
  expect(rows.map(({ purpose, letters, latest }) => [purpose, letters.length, latest?.language])).toEqual([
    ['Invitation', 2, 'fr'],
    ['Thanks', 1, undefined],
  ]);
});

it('a field is written as its kind needs it', () => {
  expect(expressionOf({ name: 'title', kind: 'Text' })).toBe('{{title}}');
  expect(expressionOf({ name: 'online', kind: 'Link' })).toBe('{{link "…" online}}');
  expect(expressionOf({ name: 'hours', kind: 'List' })).toContain('{{#each hours}}');
  expect(expressionOf({ name: 'funnel', kind: 'Bars' })).toBe('\n{{bars funnel}}\n');
});
