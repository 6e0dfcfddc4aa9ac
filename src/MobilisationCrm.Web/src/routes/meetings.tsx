import { useMemo } from 'react';
import { meetingKinds, meetingStatuses } from '@/features/meetings/meetings';
import { MeetingsPage } from '@/features/meetings/MeetingsPage';
import { oneOf, useUrlState } from '@/lib/searchParams';

/** /c/{campaign}/meetings?kind=&state=&status= */
export function Component() {
  const [params, change] = useUrlState();
  const filters = useMemo(
    () => ({
      kind: oneOf(meetingKinds, params.get('kind')),
      state: params.get('state'),
      status: oneOf(meetingStatuses, params.get('status')),
    }),
    [params],
  );
  return <MeetingsPage filters={filters} onChange={change} />;
}
