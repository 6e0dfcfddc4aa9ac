import i18next from 'i18next';
import type { ApiProblem } from './problem';

/** What a problem's code means in the reader's language; undefined for a code that only the API explains, in English. */
export function explainCode(problem: ApiProblem): string | undefined {
  const text: unknown = problem.code ? i18next.getResource(i18next.language, 'common', `code.${problem.code}`) : undefined;
  return typeof text === 'string' ? text.replace('{{name}}', problem.offender) : undefined;
}
