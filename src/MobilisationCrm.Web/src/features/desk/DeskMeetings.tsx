import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { Instant } from '@/components/Instant';
import { Panel } from '@/components/Panel';
import { campaignPath } from '@/lib/campaign';
import { useFormat, useZone } from '@/lib/locale';
import styles from './DeskPage.module.css';

interface Props {
  campaign: string;
  meetings: readonly Schemas['MeetingSummary'][];
}

/** The meetings of the next seven days with the answers so far, in the meeting's own time and, where it differs, the reader's. */
export function DeskMeetings({ campaign, meetings }: Props) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const zone = useZone();
  return (
    <Panel title={t('meetings.title')}>
      {meetings.length === 0 && <p className={styles.none}>{t('meetings.none')}</p>}
      <ul className={styles.rows}>
        {meetings.map((meeting) => (
          <li key={meeting.id} className={styles.row} data-row>
            <div className={styles.grow}>
              <Link className={styles.what} to={campaignPath(campaign, `meetings/${meeting.id}`)}>
                {meeting.title}
              </Link>
              <div className={styles.quiet}>
                <Instant at={meeting.startsAt} zone={meeting.timeZone} />
                {meeting.timeZone !== zone && (
                  <>
                    {' '}
                    (<Instant at={meeting.startsAt} />)
                  </>
                )}
              </div>
              <div className={styles.quiet}>
                {t('meetings.answers', {
                  invited: format.number(meeting.invited),
                  accepted: format.number(meeting.accepted),
                  declined: format.number(meeting.declined),
                })}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
