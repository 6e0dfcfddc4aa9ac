import { useTranslation } from 'react-i18next';
import { explainCode } from './explain';

/** What stands in the way of a letter, and what to do about it; a code that is new stays readable. */
export function useMailProblem(): (code: string) => string {
  useTranslation('meetings');
  return (code) => explainCode(code, ['letter', 'departure']) ?? code;
}
