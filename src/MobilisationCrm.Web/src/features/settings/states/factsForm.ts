import type { Schemas } from '@/api/client';

type Facts = Schemas['StateFacts'];

export const factFields = [
  'nameEn',
  'nameFr',
  'nameEs',
  'regionalGroup',
  'correspondenceLanguage',
  'correspondenceFallback',
  'capital',
  'capitalTimeZone',
] as const;
export type FactField = (typeof factFields)[number];
export type FactsValues = Pick<Facts, FactField>;

export const valuesOf = (facts: Facts): FactsValues =>
  Object.fromEntries(factFields.map((field) => [field, facts[field]])) as FactsValues;

/** Only what changed: naming the language again would make it certain. */
export const toEdit = (before: FactsValues, now: FactsValues): Schemas['EditStateRequest'] =>
  Object.fromEntries(
    factFields.map((field) => [field, now[field].trim()] as const).filter(([field, value]) => value !== before[field]),
  );
