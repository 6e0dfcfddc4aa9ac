import { useParams } from 'react-router';
import { MessagePage } from '@/features/mail/MessagePage';

/** /c/{campaign}/mail/{id}?as=text or calendar */
export function Component() {
  const id = useParams()['id'] ?? '';
  return <MessagePage key={id} id={id} />;
}
