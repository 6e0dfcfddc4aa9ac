import type { Schemas } from '@/api/client';
import type { Letter, LocalHour } from '@/features/meetings/meetings';

export type Purpose = Extract<Schemas['MailPurpose'], 'Invitation' | 'Change' | 'Cancellation'>;
export type LetterCause = NonNullable<Letter['cause']>;
export const purposes: readonly Purpose[] = ['Invitation', 'Change', 'Cancellation'];

export interface Sending {
  /** Letters that go out when the meeting is sent now. */
  letters: Letter[];
  /** Of them by what they are for. */
  byPurpose: Record<Purpose, number>;
  /** Of them by language, most first. */
  byLanguage: [language: string, count: number][];
  /** Would get a letter, but something stands in the way. */
  blocked: Letter[];
  /** Go to an address that nobody here ever wrote to. */
  first: Letter[];
  /** Why they go, most first. */
  byCause: [cause: LetterCause, letters: Letter[]][];
  /** Only words or papers changed: a corrected letter goes if it is asked for. */
  corrected: Letter[];
  /** Were told what is now in force: nothing is due. */
  unchanged: number;
}

/** What "send" would do now, counted from the preview. */
export function summarise(all: readonly Letter[]): Sending {
  const due = all.filter((letter) => letter.purpose !== null);
  const letters = due.filter((letter) => letter.problem === null);
  const languages = new Map<string, number>();
  const causes = new Map<LetterCause, Letter[]>();
  for (const letter of letters) {
    languages.set(letter.language, (languages.get(letter.language) ?? 0) + 1);
    if (letter.cause) {
      causes.set(letter.cause, [...(causes.get(letter.cause) ?? []), letter]);
    }
  }
  const count = (purpose: Purpose) => letters.filter((letter) => letter.purpose === purpose).length;
  return {
    letters,
    byPurpose: { Invitation: count('Invitation'), Change: count('Change'), Cancellation: count('Cancellation') },
    byLanguage: [...languages].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])),
    blocked: due.filter((letter) => letter.problem !== null),
    byCause: [...causes].sort((a, b) => b[1].length - a[1].length),
    corrected: all.filter(({ cause, problem }) => cause === 'Corrected' && problem === null),
    first: letters.filter((letter) => letter.firstLetter && letter.purpose === 'Invitation'),
    unchanged: all.filter(({ purpose, cause }) => purpose === null && cause !== 'Corrected').length,
  };
}

export const isAwkward = (hour: LocalHour): boolean => hour.isNight || hour.closedDay !== null;

/** Capitals in which the meeting falls in the night or on a closed day, each once, earliest hour first. */
export function awkwardCapitals(letters: readonly Letter[]): LocalHour[] {
  const capitals = new Map<string, LocalHour>();
  for (const { capital, purpose } of letters) {
    if (capital && purpose !== 'Cancellation' && isAwkward(capital)) {
      capitals.set(`${capital.city.en} ${capital.timeZone}`, capital);
    }
  }
  return [...capitals.values()].sort((a, b) => a.startsLocal.localeCompare(b.startsLocal) || a.city.en.localeCompare(b.city.en));
}
