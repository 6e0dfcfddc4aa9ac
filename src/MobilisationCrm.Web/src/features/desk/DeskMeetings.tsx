import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { Instant, WallTime } from '@/components/ui/Instant';
import { Panel } from '@/components/ui/Panel';
import { campaignPath } from '@/lib/world/campaign';
import { toDate } from '@/lib/time/dates';
import { useFormat, useZone } from '@/lib/world/locale';
import styles from './DeskPage.module.css';

type Meeting = Schemas['MeetingSummary'];

interface Props {
  campaign: string;
  meetings: readonly Meeting[];
  drafts: readonly Meeting[];
}

/** The meetings of the next seven days with the answers so far, and those whose invitations wait to be sent. */
export function DeskMeetings({ campaign, meetings, drafts }: Props) {
  const { t } = useTranslation('desk');
  const sent = meetings.filter((meeting) => meeting.status !== 'Draft');
  return (
    <>
      <Panel title={t('meetings.title')}>
        {sent.length === 0 && <p className={styles.none}>{t('meetings.none')}</p>}
        <MeetingRows campaign={campaign} meetings={sent} />
      </Panel>
      {drafts.length > 0 && (
        <Panel title={t('drafts.title')} note={t('drafts.note')}>
          <MeetingRows campaign={campaign} meetings={drafts} />
        </Panel>
      )}
    </>
  );
}

/** Each in the meeting's own time and, where it differs, the reader's. */
function MeetingRows({ campaign, meetings }: { campaign: string; meetings: readonly Meeting[] }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const zone = useZone();
  return (
    <ul className={styles.rows}>
      {meetings.map((meeting) => (
        <li key={meeting.id} className={styles.row} data-row>
          <div className={styles.grow}>
            <Link className={styles.what} to={campaignPath(campaign, `meetings/${meeting.id}`)}>
              {meeting.title}
            </Link>
            <div className={styles.quiet}>
              <WallTime at={meeting.startsAt} local={meeting.startsLocal} zone={meeting.timeZone} />
              {meeting.timeZone !== zone && (
                <>
                  {' '}
                  (<Instant at={meeting.startsAt} />)
                </>
              )}
            </div>
            <div className={styles.quiet}>
              {format.fromToday(toDate(new Date(meeting.startsAt), zone))} ·{' '}
              {meeting.status === 'Draft'
                ? t('drafts.chosen', { count: meeting.invited, number: format.number(meeting.invited) })
                : t('meetings.answers', {
                    invited: format.number(meeting.invited),
                    accepted: format.number(meeting.accepted),
                    declined: format.number(meeting.declined),
                  })}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
