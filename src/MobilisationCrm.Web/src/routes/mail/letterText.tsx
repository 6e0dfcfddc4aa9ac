import { useParams } from 'react-router';
import { LetterEditorPage } from '@/features/letters/LetterEditorPage';
import type { Purpose } from '@/features/letters/letters';

/** /c/{campaign}/mail/letters/{purpose}/{language}?state=CL&as=text; the API knows which there are */
export function Component() {
  const { purpose = '', language = '' } = useParams();
  return <LetterEditorPage key={`${purpose}/${language}`} letter={{ purpose: purpose as Purpose, language }} />;
}
