import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { IconEye, IconLock, IconPencilPlus, IconTimeline } from '@tabler/icons-react';
import { createElement, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainBadge } from '@/components/states/CommitmentBadges';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Instant } from '@/components/ui/Instant';
import { Loading } from '@/components/feedback/Loading';
import { Panel } from '@/components/ui/Panel';
import { timelineQuery, type TimelineItem } from '@/features/engagements/engagements';
import { useSessionName } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import styles from './Timeline.module.css';
import { useTimelineChoice } from './timelineChoice';
import { TimelineFilters } from './TimelineFilters';
import { timelineIcon, useTimelineText } from './timelineText';

const ReadersDialog = lazy(() => import('@/features/readers/ReadersDialog'));

interface Props {
  campaign: string;
  iso2: string;
  onLog: (() => void) | undefined;
  /** Opens a logged contact or a move for correction. */
  onCorrect: ((item: TimelineItem) => void) | undefined;
}

const isCorrectable = ({ kind, isCorrected }: TimelineItem) => (kind === 'Interaction' || kind === 'StageChange') && !isCorrected;

/** Everything that happened with the State in this campaign, newest first. Corrected records stay, struck through. */
export function Timeline({ campaign, iso2, onLog, onCorrect }: Props) {
  const { t } = useTranslation(['states', 'common', 'interactions']);
  const format = useFormat();
  const choice = useTimelineChoice();
  const [filter] = useDebouncedValue(choice.filter, 200);
  // Another choice begins with its first page.
  const [readersOf, setReadersOf] = useState<TimelineItem>();
  const chosen = JSON.stringify(filter);
  const [more, setMore] = useState({ chosen, count: 1 });
  const count = more.chosen === chosen ? more.count : 1;
  const pages = useQueries({
    queries: Array.from({ length: count }, (_, index) => ({
      ...timelineQuery(campaign, iso2, filter, index + 1),
      placeholderData: index === 0 ? keepPreviousData : undefined,
    })),
  });
  const failed = pages.find((page) => page.isError);
  const data = pages[0]?.data;
  const shown = pages.flatMap((page) => page.data?.items ?? []);
  const rest = (data?.total ?? 0) - shown.length;
  const isFetching = pages.some((page) => page.isPending);

  return (
    <Panel title={t('interactions:timeline.title')}>
      {onLog && (
        <button type="button" className={styles.log} onClick={onLog}>
          <IconPencilPlus size={18} stroke={1.6} aria-hidden />
          <span>{t('interactions:timeline.log')}</span>
          <kbd>L</kbd>
        </button>
      )}
      <TimelineFilters iso2={iso2} choice={choice} />
      <ErrorAlert error={failed?.error} onRetry={() => void failed?.refetch()} />
      {!data && !failed && <Loading rows={6} height={56} />}
      {data?.total === 0 && choice.isNarrowed && <p className="quiet">{t('interactions:timeline.nothing')}</p>}
      {data?.total === 0 && !choice.isNarrowed && <EmptyState icon={IconTimeline} title={t('interactions:timeline.none')} hint={t('interactions:timeline.noneHint')} />}
      <ol className={styles.list}>
        {shown.map((item) => (
          <Event key={`${item.kind}${item.id}`} item={item} onCorrect={onCorrect} onReaders={onCorrect && setReadersOf} />
        ))}
      </ol>
      {rest > 0 && (
        <Button variant="subtle" fullWidth loading={isFetching} onClick={() => setMore({ chosen, count: count + 1 })}>
          {t('interactions:timeline.more', { count: rest, number: format.number(rest) })}
        </Button>
      )}
      {readersOf && (
        <Suspense>
          <ReadersDialog campaign={campaign} iso2={iso2} item={readersOf} onClose={() => setReadersOf(undefined)} />
        </Suspense>
      )}
    </Panel>
  );
}

interface EventProps {
  item: TimelineItem;
  onCorrect: Props['onCorrect'];
  onReaders: ((item: TimelineItem) => void) | undefined;
}

function Event({ item, onCorrect, onReaders }: EventProps) {
  const { t } = useTranslation(['states', 'interactions']);
  const format = useFormat();
  const sessionName = useSessionName();
  const { heading, text, outcome } = useTimelineText(item);
  const notes = [...new Set([item.title, text].filter(Boolean))];

  return (
    <li
      className={styles.event}
      data-row
      tabIndex={-1}
      data-corrected={item.isCorrected || undefined}
      data-confirmed={item.type === 'Sponsorship' || undefined}
    >
      <span className={styles.icon}>{createElement(timelineIcon(item), { size: 16, stroke: 1.75, 'aria-hidden': true })}</span>
      <div className={styles.words}>
        <div>
          <strong>{heading}</strong>{' '}
          <span className={styles.when}>· {item.dayOnly ? format.date(item.at) : <Instant at={item.at} />}</span>{' '}
          {item.isCorrected && <PlainBadge>{t('interactions:timeline.corrected')}</PlainBadge>}
          {item.correctsId && <PlainBadge>{t('interactions:timeline.correction')}</PlainBadge>}
          {onCorrect && isCorrectable(item) && (
            <Button
              className={styles.correct}
              variant="subtle"
              size="compact-xs"
              aria-label={`${t('task.correct')}: ${item.title || heading}`}
              onClick={() => onCorrect(item)}
            >
              {t('task.correct')}
            </Button>
          )}
        </div>
        {notes.map((note) => (
          <p key={note} className={styles.text}>
            {note}
          </p>
        ))}
        {outcome && (
          <p className={styles.text}>
            <span className={styles.when}>{t(item.kind === 'StageChange' ? 'interactions:timeline.evidence' : 'interactions:timeline.result')}</span>{' '}
            {outcome}
          </p>
        )}
        <div className={styles.by}>
          {[item.with, sessionName(item.source), item.by].filter(Boolean).join(' · ')}
          {item.confidentiality && onReaders && (
            <Button
              variant="subtle"
              size="compact-xs"
              leftSection={item.confidentiality === 'Alliance' ? <IconEye size={14} aria-hidden /> : <IconLock size={14} aria-hidden />}
              aria-label={`${t(`interactions:readers.level.${item.confidentiality}`)}, ${t('interactions:readers.change')}: ${item.title || heading}`}
              onClick={() => onReaders(item)}
            >
              {t(`interactions:readers.level.${item.confidentiality}`)}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
