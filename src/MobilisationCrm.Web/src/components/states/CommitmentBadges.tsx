import { IconAlertCircle, IconHeartHandshake, IconRosetteDiscountCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/world/locale';
import styles from './Badges.module.css';

/** What a State said it would do: outlined, dashed, blue. */
export function PledgeBadge({ on }: { on?: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className={`${styles.badge} ${styles.pledge}`}>
      <IconHeartHandshake size={14} stroke={1.75} aria-hidden />
      <span className={styles.text}>{on ? t('commitment.pledgedOn', { date: format.brief(on) }) : t('commitment.pledged')}</span>
    </span>
  );
}

/** What e-deleGATE shows it did: filled, green, the only green there is. */
export function ConfirmedBadge({ on }: { on?: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className={`${styles.badge} ${styles.confirmed}`}>
      <IconRosetteDiscountCheck size={14} stroke={1.75} aria-hidden />
      <span className={styles.text}>
        {on ? t('commitment.confirmedOn', { date: format.brief(on) }) : t('commitment.confirmed')}
      </span>
    </span>
  );
}

/** Amber says one thing: this needs you. */
export function NeedsYouBadge({ children }: { children: ReactNode }) {
  return (
    <span className={`${styles.badge} ${styles.needsYou}`}>
      <IconAlertCircle size={14} stroke={1.75} aria-hidden />
      <span>{children}</span>
    </span>
  );
}

export function PlainBadge({ children }: { children: ReactNode }) {
  return (
    <span className={styles.badge}>
      <span className={styles.text}>{children}</span>
    </span>
  );
}
