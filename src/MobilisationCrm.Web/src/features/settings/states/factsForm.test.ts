import { expect, it } from 'vitest';
import { toEdit, type FactsValues } from './factsForm';

it('an edit of facts never names a language that stayed, since naming it would make it certain', () => {
  const before: FactsValues = {
    nameEn: 'Chile',
    nameFr: 'Chili',
    nameEs: 'Chile',
    regionalGroup: 'Grulac',
    correspondenceLanguage: 'es',
    correspondenceFallback: 'es',
    capital: 'Santiago',
    capitalTimeZone: 'America/Santiago',
  };
  expect(toEdit(before, { ...before, nameFr: ' Le Chili ' })).toEqual({ nameFr: 'Le Chili' });
});
