import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Instant } from '@/components/Instant';
import { campaignPath } from '@/lib/campaign';
import { useFormat, useZone } from '@/lib/locale';
import { AnswerCounts } from './AnswerCounts';
import { MeetingStatusBadge } from './MeetingStatusBadge';
import styles from './Meetings.module.css';
import type { Meeting } from './meetings';

/** One meeting of the list; the hour in its own city and, where that differs, in the reader's. */
export function MeetingRow({ campaign, meeting }: { campaign: string; meeting: Meeting }) {
  const { t } = useTranslation(['meetings', 'states']);
  const format = useFormat();
  const zone = useZone();
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
        <div className={styles.whenDay}>{format.weekday(meeting.startsLocal)}</div>
        <Instant at={meeting.startsAt} zone={meeting.timeZone} />
        {meeting.timeZone !== zone && (
          <div className={styles.quiet}>
            <Instant at={meeting.startsAt} />
          </div>
        )}
      </div>
      <div className={styles.answers}>
        <MeetingStatusBadge status={meeting.status} />
        {meeting.status !== 'Draft' && <AnswerCounts meeting={meeting} />}
        {meeting.status === 'Draft' && (
          <span className={styles.quiet}>{t('chosen', { count: meeting.invited, number: format.number(meeting.invited) })}</span>
        )}
      </div>
    </li>
  );
}
