import { pageOf } from '@/components/lists/Pager';
import { incomingStatuses } from '@/features/mail/incoming/incoming';
import { IncomingPage } from '@/features/mail/incoming/IncomingPage';
import { oneOf, useUrlState } from '@/lib/page/searchParams';

/** /c/{campaign}/mail/incoming?status=Filed|Dismissed|all&page=&mail=, what waits for a person unless said otherwise */
export function Component() {
  const [params, change] = useUrlState();
  const wanted = params.get('status');
  const status = wanted === 'all' ? null : (oneOf(incomingStatuses, wanted) ?? 'Triage');
  return <IncomingPage status={status} page={pageOf(params)} open={params.get('mail')} onChange={change} />;
}
