import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/world/locale';
import styles from './StatesPicker.module.css';

/** Since when an invitee holds the post no more in which it was invited. */
export function LeftPost({ on }: { on: string | null | undefined }) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  return on ? <span className={styles.warn}>{t('invitees.left', { date: format.date(on) })}</span> : null;
}
