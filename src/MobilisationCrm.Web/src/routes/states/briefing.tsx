import { useParams } from 'react-router';
import { BriefingPage } from '@/features/states/BriefingPage';

/** /c/{campaign}/states/{iso2}/briefing */
export function Component() {
  const iso2 = (useParams()['iso2'] ?? '').toUpperCase();
  return <BriefingPage key={iso2} iso2={iso2} />;
}
