import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import { useMatch } from 'react-router';
import { LogContactContext } from './logContact';

const LogContactDialog = lazy(() => import('./LogContactDialog'));

/** Makes the dialog available to the whole app; its code is fetched when it is first opened. */
export function LogContactProvider({ children }: { children: ReactNode }) {
  const [subject, setSubject] = useState<{ iso2: string } | null>(null);
  // On a State's file, L means that State.
  const here = useMatch('/c/:campaign/states/:iso2')?.params.iso2?.toUpperCase() ?? '';
  const open = useCallback((iso2?: string) => setSubject({ iso2: iso2 ?? here }), [here]);
  return (
    <LogContactContext value={open}>
      {children}
      <Suspense>{subject && <LogContactDialog iso2={subject.iso2} onClose={() => setSubject(null)} />}</Suspense>
    </LogContactContext>
  );
}
