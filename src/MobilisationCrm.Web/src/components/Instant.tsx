import { useCity, useFormat, useZone } from '@/lib/locale';

/** A moment, always with the city whose clock shows it. Without `zone` it is the reader's own. */
export function Instant({ at, zone }: { at: string; zone?: string }) {
  const format = useFormat();
  const own = useZone();
  const city = useCity();
  return (
    <time dateTime={at} style={{ whiteSpace: 'nowrap' }}>
      {format.instant(at, zone)} {city(zone ?? own)}
    </time>
  );
}
