import type { UseFormReturnType } from '@mantine/form';
import type { Schemas } from '@/api/client';
import { addDays, toDate } from '@/lib/dates';
import { orNull } from '@/lib/forms';
import type { MeetingDetail, MeetingKind } from './meetings';

export interface MeetingValues {
  kind: MeetingKind;
  title: string;
  /** Wall time in the meeting's own zone, as `<input type="datetime-local">` has it. */
  startsLocal: string;
  endsLocal: string;
  timeZone: string;
  place: string;
  link: string;
  languages: string[];
  agenda: string;
}

export type MeetingForm = UseFormReturnType<MeetingValues>;

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** A week from now, never on a weekend, at ten in New York, where most Missions sit. */
export function newMeeting(now: Date): MeetingValues {
  const timeZone = 'America/New_York';
  let day = addDays(toDate(now, timeZone), 7);
  while (isWeekend(day)) {
    day = addDays(day, 1);
  }
  return {
    kind: 'Information',
    title: '',
    startsLocal: `${day}T10:00`,
    endsLocal: `${day}T11:00`,
    timeZone,
    place: '',
    link: '',
    languages: ['en', 'fr', 'es'],
    agenda: '',
  };
}

export const valuesOf = ({ meeting, languages, agenda }: MeetingDetail): MeetingValues => ({
  kind: meeting.kind,
  title: meeting.title,
  startsLocal: meeting.startsLocal.slice(0, 16),
  endsLocal: meeting.endsLocal.slice(0, 16),
  timeZone: meeting.timeZone,
  place: meeting.place,
  link: meeting.link ?? '',
  languages: [...languages],
  agenda,
});

const withSeconds = (wallTime: string) => (wallTime.length === 16 ? `${wallTime}:00` : wallTime);

export const toCreate = (campaign: string, values: MeetingValues): Schemas['CreateMeetingRequest'] => ({
  ...toEdit(values),
  campaign,
  kind: values.kind,
  title: values.title.trim(),
  startsLocal: withSeconds(values.startsLocal),
  endsLocal: withSeconds(values.endsLocal),
  timeZone: values.timeZone,
  link: orNull(values.link),
});

export const toEdit = (values: MeetingValues): Schemas['EditMeetingRequest'] => ({
  title: values.title.trim(),
  startsLocal: withSeconds(values.startsLocal),
  endsLocal: withSeconds(values.endsLocal),
  timeZone: values.timeZone,
  place: values.place.trim(),
  link: values.link.trim(),
  agenda: values.agenda.trim(),
  languages: values.languages,
});

/** The end that keeps the length of the meeting when its start moves. */
export function moveEnd(start: string, end: string, newStart: string): string {
  const [from, to, moved] = [start, end, newStart].map((wallTime) => Date.parse(`${wallTime}Z`)) as [number, number, number];
  const length = to - from;
  return Number.isNaN(length) || Number.isNaN(moved) || length <= 0 ? end : new Date(moved + length).toISOString().slice(0, 16);
}
