import { Suspense, useCallback, useState, type ReactNode } from 'react';
import { useMatch } from 'react-router';
import { lazyPart, usePreload } from '@/lib/server/preload';
import { LogContactContext } from './interactions';

const loadDialog = () => import('./LogContactDialog');
const LogContactDialog = lazyPart(loadDialog);

/** Makes the dialog available to the whole app; its code is fetched when it is first opened. */
export function LogContactProvider({ children }: { children: ReactNode }) {
  const [subject, setSubject] = useState<{ iso2: string; correctsId?: string } | null>(null);
  // On a State's file, L means that State.
  const here = useMatch('/c/:campaign/states/:iso2')?.params.iso2?.toUpperCase() ?? '';
  const open = useCallback((iso2?: string, correctsId?: string) => setSubject({ iso2: iso2 ?? here, correctsId }), [here]);
  usePreload(loadDialog);
  return (
    <LogContactContext value={open}>
      {children}
      <Suspense>{subject && <LogContactDialog {...subject} onClose={() => setSubject(null)} />}</Suspense>
    </LogContactContext>
  );
}
