import { IconCircleCheck, IconCircleX, IconPencil, IconSend, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './Meetings.module.css';
import type { Meeting } from './meetings';

const icons: Record<Meeting['status'] | 'Held', Icon> = { Draft: IconPencil, Sent: IconSend, Held: IconCircleCheck, Cancelled: IconCircleX };

/** Where a meeting stands; one that was announced and is over was held. */
export function MeetingStatusBadge({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const status = meeting.status === 'Sent' && new Date(meeting.endsAt) < new Date() ? 'Held' : meeting.status;
  const Picture = icons[status];
  return (
    <span data-badge className={`${styles.badge} ${styles[status] ?? ''}`}>
      <Picture size={14} stroke={1.75} aria-hidden />
      {t(`status.${status}`)}
    </span>
  );
}
