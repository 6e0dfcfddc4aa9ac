import { createContext, useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween, toDate, toWallTime } from '@/lib/time/dates';
import { once, remember } from '@/lib/page/remember';

/** A text that the API holds in the three languages. */
export const inLanguage = (text: { en: string; fr: string; es: string }, language: string): string =>
  language === 'fr' ? text.fr : language === 'es' ? text.es : text.en;

/**
 * Writes days as the language does: French says 1er for the first of a month, which Intl does not know. Options that name no
 * day come out as Intl has them.
 */
function daysIn(locale: string, options: Intl.DateTimeFormatOptions) {
  const intl = once(() => new Intl.DateTimeFormat(locale, options));
  const join = (parts: Intl.DateTimeFormatPart[]) =>
    parts.map(({ type, value }) => (locale === 'fr' && type === 'day' && value === '1' ? '1er' : value)).join('');
  return {
    format: (day: Date) => join(intl().formatToParts(day)),
    range: (first: Date, last: Date) => join(intl().formatRangeToParts(first, last)),
  };
}

const ZoneContext = createContext('UTC');

/** Gives every formatter below it the reader's time zone. */
export function ZoneProvider({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return <ZoneContext value={timeZone}>{children}</ZoneContext>;
}

export const useZone = (): string => useContext(ZoneContext);

/**
 * Formatters in the reader's language and zone. Day before month before year: the writing of the UN. Each is dear to make, so
 * it is made when it is first used.
 */
export function makeFormat(language: string, timeZone: string) {
  const locale = language === 'en' ? 'en-GB' : language;
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
  const dates = daysIn(locale, { ...day, timeZone: 'UTC' });
  const briefs = daysIn(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const weekday: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' };
  const weekdays = daysIn(locale, weekday);
  const datedWeekdays = daysIn(locale, { ...weekday, year: 'numeric' });
  const daysOfWeek = once(() => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }));
  const months = once(() => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }));
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const wallTimes = daysIn(locale, { ...day, ...time, timeZone: 'UTC' });
  const numbers = once(() => new Intl.NumberFormat(locale));
  const percents = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const asDay = (date: string) => new Date(`${date.slice(0, 10)}T00:00:00Z`);
  const isThisYear = (date: string, now: Date) => date.slice(0, 4) === toDate(now, timeZone).slice(0, 4);

  return {
    /** `2026-11-21` → 21 Nov 2026 */
    date: (date: string) => dates.format(asDay(date)),
    /** `2026-11-16`, `2026-11-22` → 16–22 Nov 2026 */
    dates: (first: string, last: string) => dates.range(asDay(first), asDay(last)),
    /** `2026-11-21` → 21 Nov, with the year when it is not this one */
    brief: (date: string, now = new Date()) => (isThisYear(date, now) ? briefs : dates).format(asDay(date)),
    /** `2026-11-24` → Tue 24 Nov, with the year when it is not this one */
    weekday: (date: string, now = new Date()) => (isThisYear(date, now) ? weekdays : datedWeekdays).format(asDay(date)),
    /** `2026-11-24` → Tue 24 Nov 2026 */
    fullDay: (date: string) => datedWeekdays.format(asDay(date)),
    /** A wall time, `2026-11-24T09:30` → Tue, 24 Nov 2026, 09:30 */
    moment: (wallTime: string) => `${datedWeekdays.format(asDay(wallTime))}, ${wallTime.slice(11, 16)}`,
    /** `2026-11-24` → Tue */
    dayOfWeek: (date: string) => daysOfWeek().format(asDay(date)),
    /** `2026-11-24` → November 2026 */
    month: (date: string) => months().format(asDay(date)),
    /** An instant in the reader's zone; say the city beside it. Of another zone the API gives the wall time. */
    instant: (iso: string) => wallTimes.format(new Date(`${toWallTime(new Date(iso), timeZone)}Z`)),
    /** A wall time in the same writing, `2026-11-24T09:30` → 24 Nov 2026, 09:30 */
    wallTime: (local: string) => wallTimes.format(new Date(`${local.slice(0, 16)}Z`)),
    /** The hour alone in the reader's zone, 09:30 */
    hour: (iso: string) => toWallTime(new Date(iso), timeZone).slice(11),
    /** The date of an instant in the reader's zone */
    dayOf: (iso: string) => dates.format(asDay(toDate(new Date(iso), timeZone))),
    /** in 3 days, yesterday */
    fromToday: (date: string, now = new Date()) => relative().format(daysBetween(toDate(now, timeZone), date.slice(0, 10)), 'day'),
    number: (value: number) => numbers().format(value),
    percent: (share: number) => percents().format(share),
  };
}

export type Format = ReturnType<typeof makeFormat>;

const formatOf = remember((language: string) => remember((timeZone: string) => makeFormat(language, timeZone)));

export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formatOf(i18n.language)(useZone());
}

/** The city that stands for a zone, in the reader's language: `America/New_York` → Nueva York. */
export function useCity(): (timeZone: string) => string {
  const { t } = useTranslation();
  return (timeZone) => {
    switch (timeZone) {
      case 'America/New_York':
        return t('cities.newYork');
      case 'Europe/Zurich':
        return t('cities.geneva');
      case 'Europe/Paris':
        return t('cities.paris');
      default:
        return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
    }
  };
}
