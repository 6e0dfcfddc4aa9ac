import { useMemo } from 'react';
import { readFilters } from '@/features/engagements/filters';
import { PipelinePage } from '@/features/engagements/PipelinePage';
import { useUrlState } from '@/lib/page/searchParams';

/** /c/{campaign}/states with the search params of the pipeline */
export function Component() {
  const [params, change] = useUrlState();
  const filters = useMemo(() => readFilters(params), [params]);
  return <PipelinePage view="table" isStatesList isGrouped={params.get('by') === 'group'} filters={filters} onChange={change} />;
}
