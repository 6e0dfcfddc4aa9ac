import { expect, it } from 'vitest';
import { makeFormat } from './locale';

it.each(['en', 'fr', 'es'])('a day of another year says its year in %s, one of this year does not', (language) => {
  const format = makeFormat(language, 'Europe/Paris');
  const now = new Date('2026-01-03T12:00:00Z');
  expect(format.weekday('2025-12-30', now)).toContain('2025');
  expect(format.weekday('2026-01-06', now)).not.toContain('2026');
});
