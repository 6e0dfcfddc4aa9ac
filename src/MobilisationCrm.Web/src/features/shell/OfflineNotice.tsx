import { onlineManager } from '@tanstack/react-query';
import { IconWifiOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './AppLayout.module.css';

/** Says that the line is broken before someone tries to save. */
export function OfflineNotice() {
  const { t } = useTranslation();
  const isOnline = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  return (
    <div role="status" className={styles.status}>
      {!isOnline && (
        <p className={styles.offline}>
          <IconWifiOff size={16} aria-hidden /> {t('error.noConnection')}
        </p>
      )}
    </div>
  );
}
