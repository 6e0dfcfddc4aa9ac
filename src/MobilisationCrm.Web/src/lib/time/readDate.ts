import { daysBetween, isDate } from './dates';
import { once } from '@/lib/page/remember';
import { plain } from '@/lib/world/states';

/** What the months are called in the app's languages; whoever reads French may still type "Nov". */
const monthNames = once(() =>
  Array.from({ length: 12 }, (_, month) =>
    ['en', 'fr', 'es'].map((locale) =>
      plain(new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month))),
    ),
  ),
);

/** The number of the month that begins so; undefined for "jui", which may be two, and for a day of the week. */
function monthOf(word: string): number | undefined {
  const found = monthNames().flatMap((names, at) => (names.some((name) => name.startsWith(word)) ? [at + 1] : []));
  return word.length >= 3 && found.length === 1 ? found[0] : undefined;
}

const twoDigits = (number: number | string) => String(number).padStart(2, '0');

const iso = (year: number, month: number, day: number) => `${year}-${twoDigits(month)}-${twoDigits(day)}`;

/** 10:30, 10 h 30, 10h, 3 pm, 3:30 p.m. */
const clock = /\b(\d{1,2})\s*(?:[:h]\s*(\d{2})?\s*(?:\b([ap])\.?\s?m\b\.?)?|([ap])\.?\s?m\b\.?)/i;

/** The hour that was typed as `15:30`; null for one that no clock shows. */
function readClock([, hours, minutes = '00', ...halves]: RegExpMatchArray): string | null {
  const half = (halves[0] ?? halves[1])?.toLowerCase();
  const hour = half ? (Number(hours) % 12) + (half === 'p' ? 12 : 0) : Number(hours);
  return hour > 23 || Number(minutes) > 59 || (half && Number(hours) > 12) ? null : `${twoDigits(hour)}:${minutes}`;
}

/** The day that was typed; null for one that is not to be understood or does not exist. Without a year, the one nearest to `near`. */
function readDay(text: string, near: string): string | null {
  const [year4, month2, day2] = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text)?.slice(1).map(Number) ?? [];
  if (year4) {
    const day = iso(year4, month2!, day2!);
    return isDate(day) ? day : null;
  }
  const numbers = text.match(/\d+/g)?.map(Number) ?? [];
  // The day of the week stands before the day: "mar. 24 nov." is a Tuesday in November.
  const named = plain(text).match(/[a-z]+/g)?.map(monthOf).findLast((month) => month !== undefined);
  const [day, month, year] = named ? [numbers[0], named, numbers[1]] : numbers;
  if (day === undefined || month === undefined || numbers.length > (named ? 2 : 3)) {
    return null;
  }
  const around = Number(near.slice(0, 4));
  const years = year === undefined ? [around - 1, around, around + 1] : [year < 100 ? 2000 + year : year];
  const distance = (date: string) => Math.abs(daysBetween(near, date));
  const days = years.map((it) => iso(it, month, day)).filter(isDate);
  return days.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

/**
 * The date that a person typed, as `2026-11-30`; with `withTime` the wall time, as `2026-11-30T10:00`. The day comes before the
 * month, as the UN writes it. `before` is the field's value, from which comes what was not typed: the year, the day, or the hour.
 * Null for what is not to be understood.
 */
export function readDate(typed: string, { before, today, withTime }: { before: string; today: string; withTime: boolean }): string | null {
  const known = (before || today).slice(0, 10);
  if (!withTime) {
    return readDay(typed, known);
  }
  const text = typed.replace(/(\d)T(\d)/, '$1 $2');
  const hour = clock.exec(text);
  const rest = hour ? text.replace(hour[0], ' ') : text;
  const day = hour && before && !/\d/.test(rest) ? known : readDay(rest, known);
  const time = hour ? readClock(hour) : before.slice(11, 16) || '00:00';
  return day && time && `${day}T${time}`;
}
