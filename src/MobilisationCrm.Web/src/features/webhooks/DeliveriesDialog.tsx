import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { Dialog } from '@/components/ui/Dialog';
import { Instant } from '@/components/ui/Instant';
import { toastDone, toastFailed } from '@/lib/page/toast';
import { deliveriesQuery, useSendAgain, type Webhook } from './webhooks';
import styles from '@/components/forms/Section.module.css';

/** What was sent to one address, and what became of it; each can be sent again. */
export function DeliveriesDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const { data, error, refetch } = useQuery(deliveriesQuery(webhook.id));
  const sendAgain = useSendAgain();
  const again = (deliveryId: string) =>
    sendAgain.mutate(
      { id: webhook.id, deliveryId },
      { onSuccess: () => toastDone(t('webhooks.againDone')), onError: toastFailed },
    );

  return (
    <Dialog title={t('webhooks.logOf', { name: webhook.name })} onClose={onClose}>
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={5} height={48} />}
      {data?.items.length === 0 && <p className="flush quiet">{t('webhooks.logNone')}</p>}
      <ul className={styles.rows}>
        {data?.items.map((delivery) => (
          <li key={delivery.id} className={styles.row}>
            <div className={styles.grow}>
              <span className={styles.strong}>{t(`webhooks.event.${delivery.event}`)}</span>{' '}
              <span className={delivery.lastError ? styles.changed : undefined}>{t(`webhooks.state.${delivery.state}`)}</span>
              <div className={styles.quiet}>
                <Instant at={delivery.triedAt ?? delivery.createdAt} /> ·{' '}
                {t('webhooks.tries', { count: delivery.tries, number: delivery.tries })}
                {delivery.lastStatus && ` · ${delivery.lastStatus}`}
                {delivery.state === 'Queued' && delivery.tries > 0 && (
                  <>
                    {' '}
                    · {t('webhooks.nextTry')} <Instant at={delivery.dueAt} />
                  </>
                )}
              </div>
              {delivery.lastError && <div className={styles.quiet}>{delivery.lastError}</div>}
            </div>
            {delivery.state !== 'Sending' && (
              <Button variant="default" size="xs" onClick={() => again(delivery.id)}>
                {t('webhooks.again')}
              </Button>
            )}
            <details className={styles.details}>
              <summary>{t('webhooks.body')}</summary>
              <code className="breaks">{delivery.body}</code>
            </details>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
