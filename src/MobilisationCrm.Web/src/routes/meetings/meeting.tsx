import { useParams } from 'react-router';
import { MeetingPage } from '@/features/meetings/MeetingPage';

/** /c/{campaign}/meetings/{id}?letter=, the invitation whose letter is shown */
export function Component() {
  const id = useParams()['id'] ?? '';
  return <MeetingPage key={id} id={id} />;
}
