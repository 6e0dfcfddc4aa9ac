import { useParams } from 'react-router';
import { StateFactsPage } from '@/features/settings/states/StateFactsPage';

/** /c/{campaign}/states/{iso2}/facts */
export function Component() {
  const iso2 = (useParams()['iso2'] ?? '').toUpperCase();
  return <StateFactsPage key={iso2} iso2={iso2} />;
}
