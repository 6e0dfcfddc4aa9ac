import { pageOf } from '@/components/lists/Pager';
import { SuppressionsPage } from '@/features/mail/SuppressionsPage';
import { useUrlState } from '@/lib/page/searchParams';

/** /c/{campaign}/mail/suppressions?q=&show=lifted&page= */
export function Component() {
  const [params, change] = useUrlState();
  return (
    <SuppressionsPage search={params.get('q') ?? ''} isLifted={params.get('show') === 'lifted'} page={pageOf(params)} onChange={change} />
  );
}
