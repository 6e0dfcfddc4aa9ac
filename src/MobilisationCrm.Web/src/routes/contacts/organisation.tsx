import { useParams } from 'react-router';
import { OrganisationPage } from '@/features/organisations/OrganisationPage';

/** /c/{campaign}/organisations/{id} */
export function Component() {
  const id = useParams()['id'] ?? '';
  return <OrganisationPage key={id} id={id} />;
}
