import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import { LogContactContext } from './logContact';

const LogContactDialog = lazy(() => import('./LogContactDialog'));

/** Makes the dialog available to the whole app; its code is fetched when it is first opened. */
export function LogContactProvider({ children }: { children: ReactNode }) {
  const [subject, setSubject] = useState<{ iso2: string } | null>(null);
  const open = useCallback((iso2?: string) => setSubject({ iso2: iso2 ?? '' }), []);
  return (
    <LogContactContext value={open}>
      {children}
      <Suspense>{subject && <LogContactDialog iso2={subject.iso2} onClose={() => setSubject(null)} />}</Suspense>
    </LogContactContext>
  );
}
