import { useQuery } from '@tanstack/react-query';
import { IconAlertCircle, IconGauge, IconInbox, IconMailForward, IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Instant } from '@/components/ui/Instant';
import { useFormat } from '@/lib/world/locale';
import styles from './Mail.module.css';
import { statusQuery } from './mail';
import { PauseSwitch } from './PauseSwitch';

/** How mail leaves here, how fast, and whether it leaves at all. */
export function StatusBanner() {
  const { t } = useTranslation('mail');
  const format = useFormat();
  const { data } = useQuery(statusQuery);
  if (!data) {
    return null;
  }
  const isPickup = data.transport === 'Pickup';
  return (
    <div className={styles.banner}>
      <div className={styles.facets} role="status">
        <span className={isPickup ? styles.warn : undefined}>
          {isPickup ? <IconAlertCircle size={16} aria-hidden /> : <IconMailForward size={16} aria-hidden />}
          {isPickup ? t('status.pickup') : data.transport === 'Smtp' ? t('status.smtp') : data.transport}
        </span>
        {data.server.state === 'Away' && data.server.since && (
          <span className={styles.warn}>
            <IconAlertCircle size={16} aria-hidden />
            <span>
              {t('status.away', { reason: data.server.reason })} · <Instant at={data.server.since} />
            </span>
          </span>
        )}
        {data.isPausedByConfiguration && (
          <span className={styles.warn}>
            <IconPlayerPause size={16} aria-hidden />
            {t('status.paused')}
          </span>
        )}
        {data.pause && (
          <span className={styles.warn}>
            <IconPlayerPause size={16} aria-hidden />
            <span>
              {t('pause.by', { name: data.pause.by, reason: data.pause.reason })} · <Instant at={data.pause.at} />
            </span>
          </span>
        )}
        {data.onlyToDomains.length > 0 && (
          <span className={styles.warn}>
            <IconAlertCircle size={16} aria-hidden />
            {t('status.only', { domains: data.onlyToDomains.join(', ') })}
          </span>
        )}
        <span>{t('status.queued', { count: data.queued, number: format.number(data.queued) })}</span>
        <span className={data.failed > 0 ? styles.warn : undefined}>
          {t('status.failed', { count: data.failed, number: format.number(data.failed) })}
        </span>
        <span>
          <IconGauge size={16} aria-hidden />
          {t('status.speed', {
            sent: format.number(data.sentLastMinute),
            most: format.number(data.perMinute),
            domain: format.number(data.perMinutePerDomain),
          })}
        </span>
        {data.lastIncomingAt && (
          <span>
            <IconInbox size={16} aria-hidden />
            <span>
              {t('status.received')} <Instant at={data.lastIncomingAt} />
            </span>
          </span>
        )}
      </div>
      <PauseSwitch status={data} />
    </div>
  );
}
