import { Suspense, useState, type ReactNode } from 'react';
import { lazyPart } from '@/lib/server/preload';
import { isAnythingUnsaved } from '@/lib/page/unsaved';

export const loadLeaveQuestion = () => import('./LeaveQuestion');
export const LeaveQuestion = lazyPart(loadLeaveQuestion);

/** For what would lose something typed without leaving the page: it is done at once when nothing is, else after asking. */
export function useLeaveQuestion(): { unlessUnsaved: (action: () => void) => void; question: ReactNode } {
  const [leave, setLeave] = useState<(() => void) | null>(null);
  const stay = () => setLeave(null);
  return {
    unlessUnsaved: (action) => (isAnythingUnsaved() ? setLeave(() => action) : action()),
    question: leave && (
      <Suspense>
        <LeaveQuestion
          onStay={stay}
          onLeave={() => {
            stay();
            leave();
          }}
        />
      </Suspense>
    ),
  };
}
