import type { UseFormReturnType } from '@mantine/form';
import type { Schemas } from '@/api/client';
import { addDays, toDate } from '@/lib/time/dates';
import { orNull } from '@/lib/page/forms';
import { secretariat, toReaders, type ReaderValues } from '@/features/readers/readers';
import type { MeetingDetail, MeetingKind } from '@/features/meetings/meetings';

type Translation = Schemas['MeetingTranslation'];

export interface SlotValues {
  startsLocal: string;
  endsLocal: string;
}

export interface MeetingValues extends ReaderValues {
  kind: MeetingKind;
  title: string;
  /** Wall time in the meeting's own zone, `2026-11-30T10:00`. */
  startsLocal: string;
  endsLocal: string;
  timeZone: string;
  place: string;
  link: string;
  languages: string[];
  interpretation: string[];
  agenda: string;
  translations: Translation[];
  /** Other hours at which the same meeting is offered; only while it is prepared. */
  otherSlots: SlotValues[];
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
    interpretation: [],
    agenda: '',
    translations: [],
    otherSlots: [],
    ...secretariat,
  };
}

export const valuesOf = ({ meeting, languages, interpretation, agenda, translations, readers }: MeetingDetail): MeetingValues => ({
  kind: meeting.kind,
  title: meeting.titleOnFile,
  startsLocal: meeting.startsLocal.slice(0, 16),
  endsLocal: meeting.endsLocal.slice(0, 16),
  timeZone: meeting.timeZone,
  place: meeting.place,
  link: meeting.link ?? '',
  languages: [...languages],
  interpretation: [...interpretation],
  agenda,
  translations: [...translations],
  otherSlots: [],
  confidentiality: meeting.confidentiality,
  readers: [...readers],
});

/** The saved value of a field in words, to stand beside what was typed. */
export const inWords = (value: unknown, path: string) =>
  path === 'translations' ? (value as Translation[]).map(({ title }) => title).join(' · ') : String(value);

const withSeconds = (wallTime: string) => (wallTime.length === 16 ? `${wallTime}:00` : wallTime);

/** The slots of a meeting: its own hour, then the others. */
export const slotsOf = ({ startsLocal, endsLocal, otherSlots }: MeetingValues): SlotValues[] =>
  [{ startsLocal, endsLocal }, ...otherSlots].map((slot) => ({
    startsLocal: withSeconds(slot.startsLocal),
    endsLocal: withSeconds(slot.endsLocal),
  }));

/** Another slot, half a day after the last: what is night in one half of the world is day in the other. */
export function nextSlot(values: MeetingValues): SlotValues {
  const last = slotsOf(values).at(-1)!;
  const start = new Date(Date.parse(`${last.startsLocal}Z`) + 12 * 3_600_000).toISOString().slice(0, 16);
  return { startsLocal: start, endsLocal: moveEnd(last.startsLocal, last.endsLocal, start) };
}

export const toCreate = (
  campaign: string,
  values: MeetingValues,
  inviteesOf: (slot: number) => Schemas['SetInvitationsRequest'],
): Schemas['CreateMeetingRequest'] => ({
  ...toEdit(values),
  invitees: inviteesOf(0),
  otherSlots: slotsOf(values)
    .slice(1)
    .map((slot, at) => ({ ...slot, invitees: inviteesOf(at + 1) })),
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
  translations: values.translations.map(({ language, title, agenda }) => ({ language, title: title.trim(), agenda: agenda.trim() })),
  languages: values.languages,
  interpretation: values.interpretation,
  ...toReaders(values),
});

/** The end that keeps the length of the meeting when its start moves. */
export function moveEnd(start: string, end: string, newStart: string): string {
  const [from, to, moved] = [start, end, newStart].map((wallTime) => Date.parse(`${wallTime}Z`)) as [number, number, number];
  const length = to - from;
  return Number.isNaN(length) || Number.isNaN(moved) || length <= 0 ? end : new Date(moved + length).toISOString().slice(0, 16);
}
