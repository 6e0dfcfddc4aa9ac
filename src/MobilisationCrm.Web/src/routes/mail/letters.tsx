import { LettersPage } from '@/features/letters/LettersPage';

/** /c/{campaign}/mail/letters */
export function Component() {
  return <LettersPage />;
}
