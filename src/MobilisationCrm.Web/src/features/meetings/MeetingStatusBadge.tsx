import { IconCircleX, IconPencil, IconSend, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './Meetings.module.css';
import type { Meeting } from './meetings';

const icons: Record<Meeting['status'], Icon> = { Draft: IconPencil, Sent: IconSend, Cancelled: IconCircleX };

export function MeetingStatusBadge({ status }: { status: Meeting['status'] }) {
  const { t } = useTranslation('meetings');
  const Picture = icons[status];
  return (
    <span className={`${styles.badge} ${styles[status] ?? ''}`}>
      <Picture size={14} stroke={1.75} aria-hidden />
      {t(`status.${status}`)}
    </span>
  );
}
