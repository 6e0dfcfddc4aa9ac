import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '@/components/ui/Panel';
import { campaignPath } from '@/lib/world/campaign';
import { toDate } from '@/lib/time/dates';
import { useCity, useFormat, useZone } from '@/lib/world/locale';
import { byDay, turn, weeksOf, type CalendarView } from './calendar';
import styles from './Calendar.module.css';
import type { Meeting } from '@/features/meetings/meetings';
import { MeetingStatusBadge } from '@/features/meetings/MeetingStatusBadge';

interface Props {
  campaign: string;
  view: CalendarView;
  /** Any day of the month or week; today without one. */
  day: string | null;
  meetings: readonly Meeting[];
  onDay: (day: string | null) => void;
}

/** A month or a week of meetings by the reader's clock. On a telephone it is the list of the days that hold one. */
export function MeetingsCalendar({ campaign, view, day, meetings, onDay }: Props) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const zone = useZone();
  const city = useCity();
  const today = toDate(new Date(), zone);
  const shown = day ?? today;
  const weeks = weeksOf(view, shown);
  const found = byDay(meetings, zone);
  const first = weeks[0]![0]!;
  const last = weeks.at(-1)!.at(-1)!;
  const isEmpty = !weeks.flat().some((date) => found.has(date));

  return (
    <Panel
      title={view === 'month' ? format.month(shown) : format.dates(first, last)}
      note={t('calendarView.zone', { city: city(zone) })}
      actions={
        <div className={styles.turn}>
          <Button variant="default" size="xs" disabled={day === null} onClick={() => onDay(null)}>
            {t('calendarView.today')}
          </Button>
          <ActionIcon variant="default" size={30} aria-label={t(`calendarView.before.${view}`)} onClick={() => onDay(turn(view, shown, -1))}>
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" size={30} aria-label={t(`calendarView.after.${view}`)} onClick={() => onDay(turn(view, shown, 1))}>
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </div>
      }
    >
      <table className={styles.calendar} data-view={view}>
        <thead>
          <tr>
            {weeks[0]!.map((date) => (
              <th key={date} scope="col">
                {format.dayOfWeek(date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <td
                  key={date}
                  aria-current={date === today ? 'date' : undefined}
                  data-outside={view === 'month' && date.slice(0, 7) !== shown.slice(0, 7)}
                  data-empty={!found.has(date)}
                >
                  <time className={styles.date} dateTime={date}>
                    <span className={styles.short}>{Number(date.slice(8))}</span>
                    <span className={styles.long}>{format.weekday(date)}</span>
                  </time>
                  {found.get(date)?.map((meeting) => (
                    <CalendarEntry key={meeting.id} campaign={campaign} meeting={meeting} withStatus={view === 'week'} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isEmpty && (
        <p className={styles.none} role="status">
          {t(`calendarView.none.${view}`)}
        </p>
      )}
    </Panel>
  );
}

function CalendarEntry({ campaign, meeting, withStatus }: { campaign: string; meeting: Meeting; withStatus: boolean }) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  return (
    <div data-row className={styles.meeting} data-status={meeting.status}>
      <Link to={campaignPath(campaign, `meetings/${meeting.id}`)}>
        <span className={styles.hour}>{format.hour(meeting.startsAt)}</span> {meeting.title}
      </Link>
      {withStatus || meeting.status === 'Sent' ? null : <span className={styles.status}> {t(`status.${meeting.status}`)}</span>}
      {withStatus && (
        <div>
          <MeetingStatusBadge meeting={meeting} />
          {meeting.place && <div className={styles.status}>{meeting.place}</div>}
        </div>
      )}
    </div>
  );
}
