import { useMemo } from 'react';
import { meetingKinds } from '@/features/meetings/meetings';
import { NewMeetingPage } from '@/features/meetings/form/NewMeetingPage';
import { oneOf, useUrlState } from '@/lib/page/searchParams';

/** /c/{campaign}/meetings/new?state=&kind=, with whom and what it is to be begun */
export function Component() {
  const [params] = useUrlState();
  const state = params.get('state');
  const states = useMemo(() => (state ? state.toUpperCase().split(',') : []), [state]);
  return <NewMeetingPage kind={oneOf(meetingKinds, params.get('kind'))} states={states} />;
}
