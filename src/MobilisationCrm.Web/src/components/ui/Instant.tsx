import { useCity, useFormat, useZone } from '@/lib/world/locale';

/** A moment by the reader's own clock, with the city whose clock it is. */
export function Instant({ at }: { at: string }) {
  return <Moment at={at} text={useFormat().instant(at)} zone={useZone()} />;
}

/** A moment by the clock of another city: its wall time is the API's, since the browser's tz data may be older. */
export function WallTime({ at, local, zone }: { at: string; local: string; zone: string }) {
  return <Moment at={at} text={useFormat().wallTime(local)} zone={zone} />;
}

function Moment({ at, text, zone }: { at: string; text: string; zone: string }) {
  const city = useCity();
  return (
    <time dateTime={at} className="whole">
      {text} {city(zone)}
    </time>
  );
}
