import { useEffect } from 'react';
import { HomePage } from '@/features/shell/HomePage';

/** / and /c/{campaign}: fetches the desk's code while the campaigns are asked for. */
export function Component() {
  useEffect(() => {
    void import('./campaign');
    void import('./desk');
  }, []);
  return <HomePage />;
}
