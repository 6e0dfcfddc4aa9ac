import { useWindowEvent } from '@mantine/hooks';
import { Suspense } from 'react';
import { useBlocker } from 'react-router';
import { LeaveQuestion, loadLeaveQuestion } from '@/components/forms/useLeaveQuestion';
import { usePreload } from '@/lib/server/preload';
import { isAnythingUnsaved } from '@/lib/page/unsaved';

/** Asks before a page with something unsaved is left. What shows in the address of one page may change. */
export function UnsavedGuard() {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && isAnythingUnsaved(),
  );
  // For the closing of the window the browser has its own words.
  useWindowEvent('beforeunload', (event) => {
    if (isAnythingUnsaved()) {
      event.preventDefault();
    }
  });
  usePreload(loadLeaveQuestion);
  return (
    <Suspense>{blocker.state === 'blocked' && <LeaveQuestion onStay={blocker.reset} onLeave={blocker.proceed} />}</Suspense>
  );
}
