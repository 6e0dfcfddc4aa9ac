import { useParams } from 'react-router';
import { StatePage } from '@/features/states/StatePage';

/** /c/{campaign}/states/{iso2} */
export function Component() {
  const iso2 = (useParams()['iso2'] ?? '').toUpperCase();
  return <StatePage key={iso2} iso2={iso2} />;
}
