import { createContext, useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween, toDate } from './dates';
import { remember } from './remember';

/** A text that the API holds in the three languages. */
export const inLanguage = (text: { en: string; fr: string; es: string }, language: string): string =>
  language === 'fr' ? text.fr : language === 'es' ? text.es : text.en;

const ZoneContext = createContext('UTC');

/** Gives every formatter below it the reader's time zone. */
export function ZoneProvider({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return <ZoneContext value={timeZone}>{children}</ZoneContext>;
}

export const useZone = (): string => useContext(ZoneContext);

/** Formatters in the reader's language and zone. Day before month before year: the writing of the UN. */
export function makeFormat(language: string, timeZone: string) {
  const locale = language === 'en' ? 'en-GB' : language;
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
  const dates = new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' });
  const briefs = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const weekday: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' };
  const weekdays = new Intl.DateTimeFormat(locale, weekday);
  const datedWeekdays = new Intl.DateTimeFormat(locale, { ...weekday, year: 'numeric' });
  const daysOfWeek = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(locale, { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const asDay = (date: string) => new Date(`${date.slice(0, 10)}T00:00:00Z`);
  const isThisYear = (date: string, now: Date) => date.slice(0, 4) === toDate(now, timeZone).slice(0, 4);

  return {
    /** `2026-11-21` → 21 Nov 2026 */
    date: (date: string) => dates.format(asDay(date)),
    /** `2026-11-21` → 21 Nov, with the year when it is not this one */
    brief: (date: string, now = new Date()) => (isThisYear(date, now) ? briefs : dates).format(asDay(date)),
    /** `2026-11-24` → Tue 24 Nov, with the year when it is not this one */
    weekday: (date: string, now = new Date()) => (isThisYear(date, now) ? weekdays : datedWeekdays).format(asDay(date)),
    /** `2026-11-24` → Tue */
    dayOfWeek: (date: string) => daysOfWeek.format(asDay(date)),
    /** `2026-11-24` → November 2026 */
    month: (date: string) => months.format(asDay(date)),
    /** An instant in the reader's zone (or another one); say the city beside it. */
    instant: (iso: string, zone = timeZone) =>
      zone === timeZone
        ? instants.format(new Date(iso))
        : new Intl.DateTimeFormat(locale, {
            ...day,
            hour: '2-digit',
            minute: '2-digit',
            hourCycle: 'h23',
            timeZone: zone,
          }).format(new Date(iso)),
    /** The hour alone, 09:30 */
    hour: (iso: string, zone = timeZone) =>
      new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(
        new Date(iso),
      ),
    /** The date of an instant in the reader's zone */
    dayOf: (iso: string) => dates.format(asDay(toDate(new Date(iso), timeZone))),
    /** in 3 days, yesterday */
    fromToday: (date: string, now = new Date()) => relative.format(daysBetween(toDate(now, timeZone), date.slice(0, 10)), 'day'),
    number: (value: number) => numbers.format(value),
    percent: (share: number) => percents.format(share),
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
  const { t } = useTranslation('cities');
  return (timeZone) => {
    switch (timeZone) {
      case 'America/New_York':
        return t('newYork');
      case 'Europe/Zurich':
        return t('geneva');
      case 'Europe/Paris':
        return t('paris');
      default:
        return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
    }
  };
}
