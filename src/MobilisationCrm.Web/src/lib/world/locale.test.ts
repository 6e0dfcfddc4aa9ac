import { expect, it } from 'vitest';
import { makeFormat } from './locale';

it.each(['en', 'fr', 'es'])('a day of another year says its year in %s, one of this year does not', (language) => {
  const format = makeFormat(language, 'Europe/Paris');
  const now = new Date('2026-01-03T12:00:00Z');
  expect(format.weekday('2025-12-30', now)).toContain('2025');
  expect(format.weekday('2026-01-06', now)).not.toContain('2026');
  expect(format.fullDay('2025-12-30').match(/2025/g)).toHaveLength(1);
  expect(format.fullDay('2026-01-06').match(/2026/g)).toHaveLength(1);
});

it.each([
  ['fr', '1er févr. 2027'],
  ['en', '1 Feb 2027'],
  ['es', '1 feb 2027'],
])('the first of a month is written as %s writes it', (language, text) => {
  const format = makeFormat(language, 'America/New_York');
  const noon = '2027-02-01T17:00:00Z';
  expect(format.date('2027-02-01')).toBe(text);
  expect(format.dayOf(noon)).toBe(text);
  expect(format.instant(noon)).toContain(text);
  expect(format.instant('2027-02-02T17:00:00Z')).not.toContain('1er');
});

it('only the first of a French month is 1er', () => {
  const format = makeFormat('fr', 'Europe/Paris');
  const now = new Date('2027-01-15T12:00:00Z');
  expect(format.brief('2027-02-01', now)).toBe('1er févr.');
  expect(format.weekday('2027-02-01', now)).toBe('lun. 1er févr.');
  expect(format.dates('2027-02-01', '2027-02-07')).toBe('1er–7 févr. 2027');
  expect(format.date('2027-02-11')).toBe('11 févr. 2027');
  expect(format.date('2027-02-21')).toBe('21 févr. 2027');
});
