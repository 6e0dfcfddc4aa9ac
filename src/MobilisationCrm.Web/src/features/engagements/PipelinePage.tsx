import { SegmentedControl } from '@mantine/core';
import { IconFilterOff, IconLayoutKanban, IconTable } from '@tabler/icons-react';
import { Suspense, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { PageHeader } from '@/components/ui/PageHeader';
import { ViewsMenu } from '@/features/savedViews/ViewsMenu';
import { useFormat } from '@/lib/world/locale';
import { lazyPart, usePreload } from '@/lib/server/preload';
import { useRowKeys } from '@/lib/page/shortcuts';
import { Board } from '@/features/engagements/board/Board';
import { toAddress, useColumnLayout } from '@/features/engagements/table/columnLayout';
import { FilterBar } from './FilterBar';
import type { Filters } from './filters';
import { usePipeline } from './usePipeline';

/** The board is what the page opens with: what only the table needs comes with it, or when the page is at rest. */
const loadTable = () => import('@/features/engagements/table/PipelineTable');
const PipelineTable = lazyPart(loadTable);

interface Props {
  view: 'board' | 'table';
  /** The list of States is the table alone, under its own name. */
  isStatesList?: boolean;
  /** The table has a heading for each regional group. */
  isGrouped: boolean;
  filters: Filters;
  onChange: (changes: Record<string, string | null>) => void;
}

export function PipelinePage({ view, isStatesList = false, isGrouped, filters, onChange }: Props) {
  const { t } = useTranslation(['engagements', 'common']);
  const format = useFormat();
  const [layout, keepLayout] = useColumnLayout();
  const { campaign, all, shown, owners, error, refetch, isLoading } = usePipeline(filters);
  // Board and table are drawn in between clicks and keys, not in one go that would hold them up.
  const isReady = useDeferredValue(!isLoading, false);
  useRowKeys();
  usePreload(loadTable);

  // A State that declined keeps its last stage, but is not at work there: the board leaves it out unless it is asked for.
  const onBoard = filters.show === 'declined' ? shown : shown.filter((engagement) => engagement.status !== 'Declined');
  const count =
    shown.length === all.length
      ? t('count', { count: all.length, number: format.number(all.length) })
      : t('countOf', { shown: format.number(shown.length), all: format.number(all.length) });

  return (
    <>
      <PageHeader
        title={t(isStatesList ? 'common:nav.states' : 'common:nav.pipeline')}
        subtitle={<span aria-live="polite">{isReady ? count : ' '}</span>}
        actions={
          isStatesList ? undefined : (
            <>
              <ViewsMenu columns={view === 'table' ? toAddress(layout) : null} />
              <SegmentedControl
                aria-label={t('view.label')}
                value={view}
                onChange={(next) => onChange({ view: next === 'board' ? null : next })}
                data={[
                  { value: 'board', label: <ViewLabel icon={IconLayoutKanban} text={t('view.board')} /> },
                  { value: 'table', label: <ViewLabel icon={IconTable} text={t('view.table')} /> },
                ]}
              />
            </>
          )
        }
      />
      <FilterBar filters={filters} onChange={onChange} owners={owners} withStage={view === 'table'} />
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!isReady && !error && <Loading rows={10} height={44} />}
      {isReady && shown.length === 0 && !error && (
        <EmptyState icon={IconFilterOff} title={t('nothing')} hint={t(all.length === 0 ? 'nothingAtAll' : 'nothingHint')} />
      )}
      {shown.length > 0 &&
        isReady &&
        (view === 'board' ? (
          <Board campaign={campaign} engagements={onBoard} />
        ) : (
          <Suspense fallback={<Loading rows={10} height={44} />}>
            <PipelineTable
              campaign={campaign}
              engagements={shown}
              isGrouped={isGrouped}
              layout={layout}
              onLayout={keepLayout}
              onChange={onChange}
            />
          </Suspense>
        ))}
    </>
  );
}

function ViewLabel({ icon: Picture, text }: { icon: typeof IconTable; text: string }) {
  return (
    <span className="together">
      <Picture size={16} stroke={1.75} aria-hidden />
      {text}
    </span>
  );
}
