import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PlainBadge } from '@/components/states/CommitmentBadges';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { WallTime } from '@/components/ui/Instant';
import { Panel } from '@/components/ui/Panel';
import { campaignPath } from '@/lib/world/campaign';
import { inReadingOrder } from './meetingOrder';
import { stateMeetingsQuery } from '@/features/states/states';
import styles from '@/components/states/StateFile.module.css';

/** The meetings to which the State was invited. */
export function MeetingsPanel({ campaign, iso2 }: { campaign: string; iso2: string }) {
  const { t } = useTranslation('states');
  const { data, error } = useQuery(stateMeetingsQuery(campaign, iso2));
  return (
    <Panel title={t('meetings.title')}>
      <ErrorAlert error={error} />
      {data?.items.length === 0 && <span className={styles.quiet}>{t('meetings.none')}</span>}
      <ul className={styles.rows}>
        {inReadingOrder(data?.items ?? []).map((meeting) => (
          <li key={meeting.id}>
            <div className={styles.between}>
              <Link className={styles.strong} to={campaignPath(campaign, `meetings/${meeting.id}`)}>
                {meeting.title}
              </Link>
              {meeting.status !== 'Sent' && <PlainBadge>{t(`meetings.${meeting.status}`)}</PlainBadge>}
            </div>
            <div className={styles.quiet}>
              {t(`meetingKind.${meeting.kind}`)} ·{' '}
              <WallTime at={meeting.startsAt} local={meeting.startsLocal} zone={meeting.timeZone} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
