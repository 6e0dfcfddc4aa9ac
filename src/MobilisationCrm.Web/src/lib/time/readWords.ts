import * as en from 'chrono-node/en';
import * as es from 'chrono-node/es';
import * as fr from 'chrono-node/fr';
import { addDays, addMonths } from './dates';
import { plain } from '@/lib/world/states';

const parsers = { en: en.casual, fr: fr.casual, es: es.casual };
type Language = keyof typeof parsers;
const languages: readonly Language[] = ['en', 'fr', 'es'];

/** Letters by which a unit is written after a number: d and j are days, w and s weeks, m months. */
const units: Record<string, 'd' | 'm'> = { d: 'd', j: 'd', w: 'd', s: 'd', m: 'm' };
const isWeek = (unit: string) => unit === 'w' || unit === 's';

/** Days that people name, as `plain` writes them; chrono knows most, but no end of a month, and Spanish only with its accents. */
const namedDays: readonly [RegExp, (today: string) => string][] = [
  [/^(today|aujourd hui|ajd|hoy)$/, (today) => today],
  [/^(tomorrow|tmr|demain|manana)$/, (today) => addDays(today, 1)],
  [/^(yesterday|hier|ayer)$/, (today) => addDays(today, -1)],
  [/^((the )?day after tomorrow|apres demain|pasado manana)$/, (today) => addDays(today, 2)],
  [/^((the )?end of (the )?month|eom|fin (du |de )?mois|fin (de |del )?mes|a fin(es)? de mes)$/, (today) => endOfMonth(today)],
  [/^((the )?end of (the )?week|fin de (la )?semain[ea]|fin de (la )?semana)$/, (today) => addDays(today, (12 - weekday(today)) % 7)],
  [/^(next week|(la )?semaine prochaine|(la )?(proxima semana|semana proxima|semana que viene))$/, (today) => addDays(today, 7)],
  [/^(next month|(le )?mois prochain|(el )?(proximo mes|mes proximo|mes que viene))$/, (today) => addMonths(today, 1)],
];

const utc = (day: string) => new Date(`${day}T00:00:00Z`);
const isoOf = (date: Date) => date.toISOString().slice(0, 10);
const weekday = (day: string) => utc(day).getUTCDay();

const endOfMonth = (day: string) => isoOf(new Date(Date.UTC(+day.slice(0, 4), +day.slice(5, 7), 0)));

function distance(words: string, today: string): string | null {
  const [, sign, count, word = ''] = /^([+-]|in |dans |en |dentro de |d ici )?(\d{1,3}|an?|une?|dos|deux|two) ?([a-z]+)$/.exec(words) ?? [];
  const unit = word[0] ?? '';
  const isWhole = word.length === 1 || /^(days?|weeks?|months?|jours?|semaines?|mois|dias?|semanas?|mes|meses)$/.test(word);
  if (!sign || !count || !isWhole || !units[unit]) {
    return null;
  }
  const number = (Number(count) || (/^(dos|deux|two)$/.test(count) ? 2 : 1)) * (sign === '-' ? -1 : 1);
  return units[unit] === 'm' ? addMonths(today, number) : addDays(today, isWeek(unit) ? number * 7 : number);
}

interface Around {
  today: string;
  /** The reader's language is tried first: "mar" is March to one and Tuesday to another. */
  language: string;
  /** "Friday" is the last one where only what has been can be meant. */
  isPast: boolean;
}

/** The day, and the hour if one is said, that words name in any of the three languages; null for what is no date. */
export function readWords(typed: string, { today, language, isPast }: Around): { day: string; time?: string } | null {
  const text = typed.trim();
  // `plain` takes the sign of a distance for a space.
  const words = (/^[+-]/.exec(text)?.[0] ?? '') + plain(text.replace(/^[+-]/, ''));
  const named = namedDays.find(([name]) => name.test(words))?.[1](today) ?? distance(words, today);
  if (named) {
    return { day: named };
  }
  // In figures alone the day comes first, whatever the language: that is read elsewhere, and what is wrong there is no date here.
  if (!/\p{L}/u.test(text) || /\d[/.-]\d/.test(text)) {
    return null;
  }
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number);
  const order = [...languages].sort((one, other) => Number(other === language) - Number(one === language));
  for (const parser of order.map((one) => parsers[one])) {
    const [found, ...others] = parser.parse(text, new Date(year, month - 1, date, 12), { forwardDate: !isPast });
    // Only what is understood to its last letter.
    if (found && others.length === 0 && !found.end && found.text.length === text.length) {
      const { start } = found;
      const two = (part: 'month' | 'day' | 'hour' | 'minute') => String(start.get(part) ?? 0).padStart(2, '0');
      const day = `${start.get('year')}-${two('month')}-${two('day')}`;
      const back = isPast && day > today && start.isCertain('weekday') && !start.isCertain('day') ? addDays(day, -7) : day;
      return start.isCertain('hour') ? { day: back, time: `${two('hour')}:${two('minute')}` } : { day: back };
    }
  }
  return null;
}
