import { useWindowEvent } from '@mantine/hooks';
import { Suspense } from 'react';
import { useBlocker } from 'react-router';
import { lazyPart, usePreload } from '@/lib/preload';
import { isAnythingUnsaved } from '@/lib/unsaved';

const loadQuestion = () => import('@/components/LeaveQuestion');
const LeaveQuestion = lazyPart(loadQuestion);

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
  usePreload(loadQuestion);
  return (
    <Suspense>{blocker.state === 'blocked' && <LeaveQuestion onStay={blocker.reset} onLeave={blocker.proceed} />}</Suspense>
  );
}
