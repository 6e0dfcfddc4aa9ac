import { ImportPage } from '@/features/imports/ImportPage';
import { kinds } from '@/features/imports/imports';
import { oneOf, useUrlState } from '@/lib/page/searchParams';

/** /c/{campaign}/import?kind=history */
export function Component() {
  const [params, change] = useUrlState();
  return <ImportPage kind={oneOf(kinds, params.get('kind')) ?? 'counterparts'} onKind={(kind) => change({ kind })} />;
}
