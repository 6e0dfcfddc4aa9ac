import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/world/locale';
import { useTriageCount } from './incoming';
import styles from './TriageCount.module.css';

/** How many incoming messages wait for a person; nothing when none does. */
export function TriageCount() {
  const { t } = useTranslation();
  const format = useFormat();
  const waiting = useTriageCount();
  if (waiting === 0) {
    return null;
  }
  const words = t('nav.waiting', { count: waiting, number: format.number(waiting) });
  return (
    <span className={styles.count} title={words}>
      <span aria-hidden>{format.number(waiting)}</span>
      <span className={styles.spoken}>, {words}</span>
    </span>
  );
}
