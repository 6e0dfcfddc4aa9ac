import { addDays, toDate } from '@/lib/time/dates';
import type { Meeting } from '@/features/meetings/meetings';

export const meetingViews = ['list', 'month', 'week'] as const;
export type MeetingsView = (typeof meetingViews)[number];
export type CalendarView = Exclude<MeetingsView, 'list'>;

/** The Monday on or before a day. Weeks begin on Monday, as in the journals of the UN. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** The weeks that a view shows, each of seven days: one, or all that hold a day of the month. */
export function weeksOf(view: CalendarView, day: string): string[][] {
  const weeks: string[][] = [];
  const month = day.slice(0, 7);
  let monday = mondayOf(view === 'week' ? day : `${month}-01`);
  do {
    weeks.push(Array.from({ length: 7 }, (_, offset) => addDays(monday, offset)));
    monday = addDays(monday, 7);
  } while (view === 'month' && monday.startsWith(month));
  return weeks;
}

/** The same day a week later or earlier; of months the first, since not all have a 31st. */
export function turn(view: CalendarView, day: string, by: 1 | -1): string {
  if (view === 'week') {
    return addDays(day, 7 * by);
  }
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + by);
  return first.toISOString().slice(0, 10);
}

/** Meetings under the day on which they begin in the reader's zone, in the order in which they begin. */
export function byDay(meetings: readonly Meeting[], zone: string): ReadonlyMap<string, Meeting[]> {
  const days = new Map<string, Meeting[]>();
  for (const meeting of [...meetings].sort((a, b) => a.startsAt.localeCompare(b.startsAt))) {
    const day = toDate(new Date(meeting.startsAt), zone);
    days.set(day, [...(days.get(day) ?? []), meeting]);
  }
  return days;
}
