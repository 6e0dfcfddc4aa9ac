import { Button, SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCalendarOff, IconCalendarPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { PageHeader } from '@/components/ui/PageHeader';
import { Panel } from '@/components/ui/Panel';
import { StateSelect } from '@/components/states/StateSelect';
import { useMay } from '@/features/session/session';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import { useRowKeys } from '@/lib/page/shortcuts';
import { meetingViews, type MeetingsView } from '@/features/meetings/calendar/calendar';
import { MeetingRow } from './MeetingRow';
import styles from './Meetings.module.css';
import { meetingKinds, meetingsQuery, meetingStatuses, type Meeting, type MeetingKind } from './meetings';
import { MeetingsCalendar } from '@/features/meetings/calendar/MeetingsCalendar';

export interface MeetingFilters {
  kind: MeetingKind | null;
  state: string | null;
  status: Meeting['status'] | null;
}

interface Props {
  filters: MeetingFilters;
  view: MeetingsView;
  /** A day of the month or week shown; null for today's. */
  day: string | null;
  onChange: (changes: Record<string, string | null>) => void;
}

/** A list (what comes next first, what is over below, latest first), or a month or week of the calendar. */
export function MeetingsPage({ filters, view, day, onChange }: Props) {
  const { t } = useTranslation(['meetings', 'common', 'states']);
  const format = useFormat();
  const campaign = useCampaignSlug();
  const mayWrite = useMay('Staff');
  const { data, error, refetch } = useQuery(meetingsQuery(campaign, filters.kind, filters.state));
  useRowKeys();

  const now = new Date().toISOString();
  const shown = (data?.items ?? []).filter((meeting) => !filters.status || meeting.status === filters.status);
  const ahead = shown.filter((meeting) => meeting.endsAt >= now);
  const past = shown.filter((meeting) => meeting.endsAt < now).reverse();
  const isNarrowed = Object.values(filters).some(Boolean);
  const prepare = mayWrite && (
    <Button component={Link} to={campaignPath(campaign, 'meetings/new')} leftSection={<IconCalendarPlus size={16} aria-hidden />}>
      {t('prepare')}
    </Button>
  );

  return (
    <>
      <PageHeader
        title={t('common:nav.meetings')}
        subtitle={
          <span aria-live="polite">{data ? t('total', { count: shown.length, number: format.number(shown.length) }) : ' '}</span>
        }
        actions={prepare}
      />
      <div className={styles.bar} role="search" aria-label={t('filter.label')}>
        <SegmentedControl
          aria-label={t('calendarView.label')}
          data={meetingViews.map((value) => ({ value, label: t(`calendarView.${value}`) }))}
          value={view}
          onChange={(chosen) => onChange({ view: chosen === 'list' ? null : chosen, day: null })}
        />
        <Select
          className={styles.choice}
          data-filter
          aria-label={t('filter.kind')}
          placeholder={t('filter.kind')}
          clearable
          data={meetingKinds.map((kind) => ({ value: kind, label: t(`states:meetingKind.${kind}`) }))}
          value={filters.kind}
          onChange={(kind) => onChange({ kind })}
        />
        <StateSelect
          className={styles.choice}
          aria-label={t('filter.state')}
          placeholder={t('filter.state')}
          clearable
          value={filters.state}
          onChange={(state) => onChange({ state })}
        />
        <Select
          className={styles.choice}
          aria-label={t('filter.status')}
          placeholder={t('filter.status')}
          clearable
          data={meetingStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
          value={filters.status}
          onChange={(status) => onChange({ status })}
        />
        {isNarrowed && (
          <Button
            variant="subtle"
            leftSection={<IconX size={16} aria-hidden />}
            onClick={() => onChange({ kind: null, state: null, status: null })}
          >
            {t('filter.clear')}
          </Button>
        )}
      </div>
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={6} height={64} />}
      {view === 'list' && data && shown.length === 0 && (
        <EmptyState
          icon={IconCalendarOff}
          title={t(isNarrowed ? 'noneMatch' : 'none')}
          hint={t(isNarrowed ? 'noneMatchHint' : 'noneHint')}
          action={isNarrowed ? undefined : prepare}
        />
      )}
      {view === 'list' ? (
        <div className={styles.stack}>
          {shown.length > 0 && (
            <Panel title={t('ahead')}>
              {ahead.length === 0 && <p className={styles.none}>{t('noneAhead')}</p>}
              <MeetingList campaign={campaign} meetings={ahead} />
            </Panel>
          )}
          {past.length > 0 && (
            <Panel title={t('past')}>
              <MeetingList campaign={campaign} meetings={past} />
            </Panel>
          )}
        </div>
      ) : (
        data && <MeetingsCalendar campaign={campaign} view={view} day={day} meetings={shown} onDay={(chosen) => onChange({ day: chosen })} />
      )}
    </>
  );
}

function MeetingList({ campaign, meetings }: { campaign: string; meetings: readonly Meeting[] }) {
  return (
    <ul className={styles.rows}>
      {meetings.map((meeting) => (
        <MeetingRow key={meeting.id} campaign={campaign} meeting={meeting} />
      ))}
    </ul>
  );
}
