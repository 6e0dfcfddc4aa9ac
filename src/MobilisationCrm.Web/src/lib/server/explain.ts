import i18next from 'i18next';
import type { ApiProblem } from './problem';

/** What a code means in the reader's language; undefined for one that only the API explains, in English. */
function inWords(code: string, values: Record<string, unknown>): string | undefined {
  const key = `common:code.${code}` as 'common:code.invalid-value';
  const isKnown: boolean = i18next.exists(key);
  return isKnown ? i18next.t(key, values) : undefined;
}

/** What is wrong with each field, in the reader's language where the app has words for it. */
export function explainFields({ fields, reasons, code, offender }: ApiProblem): Record<string, string> {
  const english = Object.entries(fields);
  // Plain validation gives reasons for each of its fields; a broken rule names one field and has a code.
  const rule = english.length === 1 ? inWords(code, { name: offender }) : undefined;
  return Object.fromEntries(
    english.map(([field, text]) => [
      field,
      reasons[field]?.map(({ code: reason, ...limits }) => inWords(reason, limits) ?? text).join(' ') ?? rule ?? text,
    ]),
  );
}

/** What a problem as a whole means in the reader's language; undefined where only the API explains it, in English. */
export function explain(problem: ApiProblem): string | undefined {
  const ofFields = Object.keys(problem.reasons).length > 0 ? Object.values(explainFields(problem)).join(' ') : undefined;
  return inWords(problem.code, { name: problem.offender }) ?? ofFields;
}
