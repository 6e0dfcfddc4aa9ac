import { useMemo } from 'react';
import { meetingViews } from '@/features/meetings/calendar/calendar';
import { meetingKinds, meetingStatuses } from '@/features/meetings/meetings';
import { MeetingsPage } from '@/features/meetings/MeetingsPage';
import { isDate } from '@/lib/time/dates';
import { oneOf, useUrlState } from '@/lib/page/searchParams';

/** /c/{campaign}/meetings?kind=&state=&status=&view=month|week&day= */
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
  const day = params.get('day');
  return (
    <MeetingsPage
      filters={filters}
      view={oneOf(meetingViews, params.get('view')) ?? 'list'}
      day={day && isDate(day) ? day : null}
      onChange={change}
    />
  );
}
