import { remember } from '@/lib/page/remember';

/** Instants travel as UTC ISO texts, dates as `2026-11-21`. A zone is always given, never the machine's. */

/** How the clocks of a zone stand by the server's tz data, for some years back and ahead. */
export interface ZoneClock {
  timeZone: string;
  periods: readonly { from: string; offsetMinutes: number }[];
  until: string;
}

const clocks = new Map<string, { until: number; periods: { from: number; offsetMinutes: number }[] }>();

/**
 * From now on these zones are read by the server's tz data. The browser's may be years older: Morocco's clocks of
 * September 2026 were news to all of them.
 */
export function takeClocks(given: readonly ZoneClock[]): void {
  for (const { timeZone, periods, until } of given) {
    const known = periods.map(({ from, offsetMinutes }) => ({ from: Date.parse(from), offsetMinutes }));
    clocks.set(timeZone, { until: Date.parse(until), periods: known });
  }
}

/** Minutes by which a zone is ahead of UTC by the server's data; undefined where that says nothing. */
function serverOffset(instant: Date, timeZone: string): number | undefined {
  const clock = clocks.get(timeZone);
  const at = instant.getTime();
  return clock && at < clock.until ? clock.periods.findLast(({ from }) => from <= at)?.offsetMinutes : undefined;
}

/** Wall time of an instant where the clocks are that many minutes ahead of UTC. */
export const wallTimeAt = (instant: Date, offsetMinutes: number): string =>
  new Date(instant.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 16);

const clockOf = remember(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }),
);

const parts = (instant: Date, timeZone: string) =>
  Object.fromEntries(clockOf(timeZone).formatToParts(instant).map((part) => [part.type, part.value])) as Record<string, string>;

/** Wall time of an instant as `2026-11-21T09:30`. */
export function toWallTime(instant: Date, timeZone: string): string {
  const offset = serverOffset(instant, timeZone);
  if (offset !== undefined) {
    return wallTimeAt(instant, offset);
  }
  const at = parts(instant, timeZone);
  return `${at['year']}-${at['month']}-${at['day']}T${at['hour']}:${at['minute']}`;
}

/** Today's date in a zone, as `2026-11-21`. */
export const toDate = (instant: Date, timeZone: string): string => toWallTime(instant, timeZone).slice(0, 10);

/** Minutes by which a zone is ahead of UTC at an instant. */
function offsetMinutes(instant: Date, timeZone: string): number {
  const offset = serverOffset(instant, timeZone);
  if (offset !== undefined) {
    return offset;
  }
  const at = parts(instant, timeZone);
  const wall = Date.UTC(+at['year']!, +at['month']! - 1, +at['day']!, +at['hour']!, +at['minute']!, +at['second']!);
  return Math.round((wall - Math.floor(instant.getTime() / 1000) * 1000) / 60_000);
}

/** The instant of a wall time in a zone. In the hour that a clock change skips, the later reading is taken. */
export function fromWallTime(wallTime: string, timeZone: string): Date {
  const asUtc = new Date(`${wallTime}Z`);
  const first = new Date(asUtc.getTime() - offsetMinutes(asUtc, timeZone) * 60_000);
  return new Date(asUtc.getTime() - offsetMinutes(first, timeZone) * 60_000);
}

export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Whether a text is a day that exists, `2026-02-28` but not `2026-02-30`. */
export const isDate = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text.length === 10;
};

/** The same day some months on; the last of the month where that has none. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
