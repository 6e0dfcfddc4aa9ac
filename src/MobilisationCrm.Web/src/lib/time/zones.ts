/** Where the United Nations and the secretariat sit. */
export const seats = ['America/New_York', 'Europe/Zurich', 'Europe/Paris'] as const;

/**
 * The zones to choose from: the three seats, then those of the capitals and the others that the browser knows, in the
 * alphabet of their cities. A zone in use stays in the list even if the browser writes it otherwise.
 */
export function zoneNames(capitals: readonly string[], inUse: string | null | undefined, language: string): string[] {
  const known = new Set([...capitals, ...Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/')), inUse ?? '']);
  for (const zone of ['', ...seats]) {
    known.delete(zone);
  }
  const collator = new Intl.Collator(language);
  const city = (zone: string) => zone.split('/').at(-1) ?? zone;
  return [...seats, ...[...known].sort((a, b) => collator.compare(city(a), city(b)))];
}
