import {
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconClock,
  IconHistoryOff,
  IconMailX,
  IconSend,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './Mail.module.css';
import type { MailState } from './mail';

const icons: Record<MailState, Icon> = {
  Queued: IconClock,
  Sending: IconSend,
  Sent: IconCheck,
  Failed: IconMailX,
  Cancelled: IconX,
  Suppressed: IconBan,
  Bounced: IconArrowBackUp,
  Superseded: IconHistoryOff,
};

/** Amber where somebody has to do something. */
export function MailStateBadge({ state }: { state: MailState }) {
  const { t } = useTranslation('mail');
  const Picture = icons[state];
  const needsYou = state === 'Failed' || state === 'Suppressed' || state === 'Bounced';
  return (
    <span className={`${styles.badge} ${needsYou ? styles.needsYou : ''}`}>
      <Picture size={14} stroke={1.75} aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
}
