import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconDots, IconPlus, IconWebhook } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { ActionMenu } from '@/components/lists/ActionMenu';
import { Instant } from '@/components/ui/Instant';
import { Panel } from '@/components/ui/Panel';
import { toastDone, toastFailed } from '@/lib/page/toast';
import { useEditWebhook, useTestWebhook, webhooksQuery, type Webhook } from './webhooks';
import { DeliveriesDialog } from './DeliveriesDialog';
import { RemoveWebhookDialog } from './RemoveWebhookDialog';
import { RenewSecretDialog } from './RenewSecretDialog';
import { WebhookDialog } from './WebhookDialog';
import styles from '@/components/forms/Section.module.css';

type Task = 'make' | { of: Webhook; what: 'edit' | 'log' | 'renew' | 'remove' };

/** Other programs that are told of events. For administrators. */
export function WebhooksSection() {
  const { t } = useTranslation('administration');
  const { data, error, refetch } = useQuery(webhooksQuery);
  const [task, setTask] = useState<Task | null>(null);
  const close = () => setTask(null);
  const [of, what] = task && task !== 'make' ? [task.of, task.what] : [null, null];

  return (
    <Panel
      title={t('webhooks.title')}
      note={`${t('webhooks.note')} ${t('webhooks.contents')}`}
      actions={
        <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setTask('make')}>
          {t('webhooks.make')}
        </Button>
      }
    >
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={3} height={48} />}
      {data?.length === 0 && <EmptyState icon={IconWebhook} title={t('webhooks.none')} hint={t('webhooks.noneHint')} />}
      <ul className={styles.rows}>
        {data?.map((webhook) => (
          <WebhookRow key={webhook.id} webhook={webhook} onAsk={(what) => setTask({ of: webhook, what })} />
        ))}
      </ul>
      {task === 'make' && <WebhookDialog onClose={close} />}
      {of && what === 'edit' && <WebhookDialog webhook={of} onClose={close} />}
      {of && what === 'log' && <DeliveriesDialog webhook={of} onClose={close} />}
      {of && what === 'renew' && <RenewSecretDialog webhook={of} onClose={close} />}
      {of && what === 'remove' && <RemoveWebhookDialog webhook={of} onClose={close} />}
    </Panel>
  );
}

function WebhookRow({ webhook, onAsk }: { webhook: Webhook; onAsk: (what: 'edit' | 'log' | 'renew' | 'remove') => void }) {
  const { t } = useTranslation(['administration', 'common']);
  const edit = useEditWebhook();
  const test = useTestWebhook();
  const { name, url, events, isOff, waiting, failed, deliveredAt } = webhook;
  const turn = () => edit.mutate({ webhook, body: { isOff: !isOff } }, { onError: toastFailed });
  const tryIt = () => test.mutate(webhook.id, { onSuccess: () => toastDone(t('webhooks.tested')), onError: toastFailed });
  const actions = [
    { text: t('common:action.edit'), onChoose: () => onAsk('edit') },
    { text: t('webhooks.test'), onChoose: tryIt },
    { text: isOff ? t('webhooks.switchOn') : t('webhooks.switchOff'), onChoose: turn },
    { text: t('webhooks.renew'), onChoose: () => onAsk('renew') },
    { text: t('webhooks.remove'), onChoose: () => onAsk('remove') },
  ];

  return (
    <li className={styles.row} data-row tabIndex={-1}>
      <div className={styles.grow}>
        <span className={styles.strong}>{name}</span> {isOff && <span className={styles.changed}>({t('webhooks.off')})</span>}
        <div className={styles.quiet}>{url}</div>
        <div className={styles.quiet}>{events.map((event) => t(`webhooks.event.${event}`)).join(' · ')}</div>
        <div className={styles.quiet}>
          {deliveredAt ? (
            <>
              {t('webhooks.delivered')} <Instant at={deliveredAt} />
            </>
          ) : (
            t('webhooks.never')
          )}
          {waiting > 0 && ` · ${t('webhooks.waiting', { count: waiting, number: waiting })}`}
          {failed > 0 && <span className={styles.changed}> · {t('webhooks.failed', { count: failed, number: failed })}</span>}
        </div>
      </div>
      <Button variant="default" size="xs" onClick={() => onAsk('log')}>
        {t('webhooks.log')}
      </Button>
      <ActionMenu
        position="bottom-end"
        button={
          <Button variant="default" size="xs" aria-label={t('webhooks.more', { name })}>
            <IconDots size={16} aria-hidden />
          </Button>
        }
        groups={[{ actions }]}
      />
    </li>
  );
}
