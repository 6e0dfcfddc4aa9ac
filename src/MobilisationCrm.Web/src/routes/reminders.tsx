import { longAhead, shortAhead } from '@/features/reminders/reminders';
import { RemindersPage } from '@/features/reminders/RemindersPage';
import { useUrlState } from '@/lib/page/searchParams';

/** /c/{campaign}/mail/reminders?days=60, the next 14 days unless said otherwise */
export function Component() {
  const [params, change] = useUrlState();
  return <RemindersPage days={params.get('days') === String(longAhead) ? longAhead : shortAhead} onChange={change} />;
}
