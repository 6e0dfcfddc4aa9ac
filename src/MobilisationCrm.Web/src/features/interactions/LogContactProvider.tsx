import { Suspense, useCallback, useState, type ReactNode } from 'react';
import { useMatch } from 'react-router';
import { stateUnderCursor } from '@/lib/page/underCursor';
import { lazyPart, usePreload } from '@/lib/server/preload';
import { LogContactContext, type LogSubject } from './interactions';

const loadDialog = () => import('./LogContactDialog');
const LogContactDialog = lazyPart(loadDialog);

/** Makes the dialog available to the whole app; its code is fetched when it is first opened. */
export function LogContactProvider({ children }: { children: ReactNode }) {
  const [subject, setSubject] = useState<LogSubject | null>(null);
  // On a State's file, L means that State.
  const here = useMatch('/c/:campaign/states/:iso2')?.params.iso2?.toUpperCase();
  const open = useCallback((asked?: LogSubject) => setSubject(asked ?? { iso2: stateUnderCursor() ?? here ?? '' }), [here]);
  usePreload(loadDialog);
  return (
    <LogContactContext value={open}>
      {children}
      <Suspense>{subject && <LogContactDialog {...subject} onClose={() => setSubject(null)} />}</Suspense>
    </LogContactContext>
  );
}
