import { useMemo } from 'react';
import { pageOf } from '@/components/lists/Pager';
import { ContactsPage } from '@/features/contacts/ContactsPage';
import { useUrlState } from '@/lib/page/searchParams';

/** /c/{campaign}/contacts?q=&state=&page= */
export function Component() {
  const [params, change] = useUrlState();
  const filters = useMemo(() => ({ q: params.get('q') ?? '', state: params.get('state'), page: pageOf(params) }), [params]);
  return <ContactsPage filters={filters} onChange={change} />;
}
