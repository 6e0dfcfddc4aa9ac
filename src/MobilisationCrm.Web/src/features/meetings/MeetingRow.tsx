import { IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Instant } from '@/components/ui/Instant';
import { campaignPath } from '@/lib/world/campaign';
import { toDate } from '@/lib/time/dates';
import { useCity, useFormat, useZone } from '@/lib/world/locale';
import { AnswerCounts } from '@/features/meetings/answers/AnswerCounts';
import { MeetingStatusBadge } from './MeetingStatusBadge';
import styles from './Meetings.module.css';
import type { Meeting } from './meetings';

/** One meeting of the list; the hour in its own city and, where that differs, in the reader's. */
export function MeetingRow({ campaign, meeting }: { campaign: string; meeting: Meeting }) {
  const { t } = useTranslation(['meetings', 'states']);
  const format = useFormat();
  const zone = useZone();
  const city = useCity();
  // The day is said again only where it is another one there.
  const isSameDay = toDate(new Date(meeting.startsAt), zone) === meeting.startsLocal.slice(0, 10);
  const elsewhere = isSameDay ? `${format.hour(meeting.startsAt)} ${city(zone)}` : <Instant at={meeting.startsAt} />;
  return (
    <li className={styles.row} data-row>
      <div className={styles.grow}>
        <Link className={styles.name} to={campaignPath(campaign, `meetings/${meeting.id}`)}>
          {meeting.title}
        </Link>
        <div className={styles.quiet}>
          {t(`states:meetingKind.${meeting.kind}`)}
          {meeting.place && ` · ${meeting.place}`}
          {!meeting.place && meeting.link && ` · ${t('online')}`}
        </div>
      </div>
      <div className={styles.when}>
        <div className={styles.whenDay}>{format.fullDay(meeting.startsLocal)}</div>
        <div>
          <time dateTime={meeting.startsAt}>{meeting.startsLocal.slice(11, 16)}</time> {city(meeting.timeZone)}
        </div>
        {meeting.timeZone !== zone && <div className={styles.quiet}>{elsewhere}</div>}
        {meeting.clocksChanged && (
          <div className={styles.changed}>
            <IconClockExclamation size={14} stroke={1.75} aria-hidden /> {t('clocks.listed')}
          </div>
        )}
      </div>
      <div className={styles.answers}>
        <MeetingStatusBadge meeting={meeting} />
        {meeting.status !== 'Draft' && <AnswerCounts meeting={meeting} />}
        {meeting.status === 'Draft' && (
          <span className={styles.quiet}>{t('chosen', { count: meeting.invited, number: format.number(meeting.invited) })}</span>
        )}
      </div>
    </li>
  );
}
