import i18next from 'i18next';
import type { ApiProblem } from './problem';

/** Codes are more than the texts that TypeScript knows; whether there is one is asked. */
type Text = 'common:code.invalid-value';

/** The texts of codes, by what the code is about. */
const textOf = {
  /** A refusal of the API. */
  refusal: (code: string) => `common:code.${code}` as Text,
  /** A refusal that only pages about persons meet. */
  person: (code: string) => `contacts:code.${code}` as Text,
  /** A letter that cannot be sent: what stands in its way and what to do about it. */
  letter: (code: string) => `meetings:problem.${code}` as Text,
  /** A message that did not go. */
  message: (code: string) => `mail:error.${code}` as Text,
  /** A letter that waits or did not leave, whoever asks. */
  departure: (code: string) => `meetings:why.${code}` as Text,
  /** A message that came in and could not be placed. */
  incoming: (code: string) => `incoming:problem.${code}` as Text,
};

const refused = ['refusal', 'person'] as const;

/** Servers' own sentences stand where codes do; they are no keys of texts. */
const isCode = (code: string) => /^[a-z-]+$/.test(code);

/**
 * What a code means in the reader's language, by the first of the subjects that knows it; undefined for one that the app does not know.
 * Whoever asks about more than refusals has the texts of the subject loaded.
 */
export function explainCode(code: string, about: readonly (keyof typeof textOf)[], values: Record<string, unknown> = {}): string | undefined {
  const key = about.map((subject) => textOf[subject](code)).find((text) => isCode(code) && i18next.exists(text));
  return key && i18next.t(key, values);
}

/** What is wrong with each field, in the reader's language where the app has words for it. */
export function explainFields({ fields, reasons, code, offender }: ApiProblem): Record<string, string> {
  const english = Object.entries(fields);
  // Plain validation gives reasons for each of its fields; a broken rule names one field and has a code.
  const rule = english.length === 1 ? explainCode(code, refused, { name: offender }) : undefined;
  return Object.fromEntries(
    english.map(([field, text]) => [
      field,
      reasons[field]?.map(({ code: reason, ...limits }) => explainCode(reason, refused, limits) ?? text).join(' ') ?? rule ?? text,
    ]),
  );
}

/** What a problem as a whole means in the reader's language; undefined where only the API explains it, in English. */
export function explain(problem: ApiProblem): string | undefined {
  const ofFields = Object.keys(problem.reasons).length > 0 ? Object.values(explainFields(problem)).join(' ') : undefined;
  return explainCode(problem.code, refused, { name: problem.offender }) ?? ofFields;
}
