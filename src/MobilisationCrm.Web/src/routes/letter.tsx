import { useParams } from 'react-router';
import { LetterPage } from '@/features/mail/LetterPage';

/** /c/{campaign}/mail/{id}?as=text or calendar */
export function Component() {
  const id = useParams()['id'] ?? '';
  return <LetterPage key={id} id={id} />;
}
