import { useMemo } from 'react';
import { readFilters } from '@/features/engagements/filters';
import { PipelinePage } from '@/features/engagements/PipelinePage';
import { useUrlState } from '@/lib/page/searchParams';

/** /c/{campaign}/pipeline?view=table&q=&group=&bloc=&stage=&priority=&position=&language=&owner=&show=&sort=&by=group&columns=*state.stage */
export function Component() {
  const [params, change] = useUrlState();
  const filters = useMemo(() => readFilters(params), [params]);
  return (
    <PipelinePage
      view={params.get('view') === 'table' ? 'table' : 'board'}
      isGrouped={params.get('by') === 'group'}
      filters={filters}
      onChange={change}
    />
  );
}
