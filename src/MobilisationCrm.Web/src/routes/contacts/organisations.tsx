import { useMemo } from 'react';
import { pageOf } from '@/components/lists/Pager';
import { organisationKinds } from '@/features/organisations/organisations';
import { OrganisationsPage } from '@/features/organisations/OrganisationsPage';
import { oneOf, useUrlState } from '@/lib/page/searchParams';

/** /c/{campaign}/organisations?q=&state=&kind=&page= */
export function Component() {
  const [params, change] = useUrlState();
  const filters = useMemo(
    () => ({
      q: params.get('q') ?? '',
      state: params.get('state'),
      kind: oneOf(organisationKinds, params.get('kind')),
      page: pageOf(params),
    }),
    [params],
  );
  return <OrganisationsPage filters={filters} onChange={change} />;
}
