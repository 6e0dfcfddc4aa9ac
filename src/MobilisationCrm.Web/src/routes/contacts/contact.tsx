import { useParams } from 'react-router';
import { ContactPage } from '@/features/contacts/ContactPage';

/** /c/{campaign}/contacts/{id} */
export function Component() {
  const id = useParams()['id'] ?? '';
  return <ContactPage key={id} id={id} />;
}
