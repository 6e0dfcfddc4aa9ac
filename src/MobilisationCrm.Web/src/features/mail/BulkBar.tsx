import { Button } from '@mantine/core';
import { IconMailX, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/world/locale';
import { toastDone, toastFailed } from '@/lib/page/toast';
import styles from './Mail.module.css';
import { useBulk, type BulkAction, type Mail } from './mail';

/** What can be done to all messages that were chosen. */
export function BulkBar({ chosen, onDone }: { chosen: readonly Mail[]; onDone: () => void }) {
  const { t } = useTranslation('mail');
  const format = useFormat();
  const bulk = useBulk();
  const retryable = chosen.filter(({ mayDo }) => mayDo.includes('Retry'));
  const cancellable = chosen.filter(({ mayDo }) => mayDo.includes('Cancel'));
  const go = (action: BulkAction, mails: readonly Mail[]) =>
    bulk.mutate(
      { action, ids: mails.map(({ id }) => id) },
      {
        onSuccess: ({ done, refused }) => {
          toastDone(t('bulk.done', { done: format.number(done), refused: format.number(refused.length) }));
          onDone();
        },
        onError: toastFailed,
      },
    );

  return (
    <div className={styles.bulk} role="group" aria-label={t('bulk.label')}>
      <span aria-live="polite">{t('bulk.chosen', { count: chosen.length, number: format.number(chosen.length) })}</span>
      <Button
        size="compact-sm"
        disabled={retryable.length === 0}
        loading={bulk.isPending}
        leftSection={<IconRefresh size={14} aria-hidden />}
        onClick={() => go('Retry', retryable)}
      >
        {t('bulk.retry', { number: format.number(retryable.length) })}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={cancellable.length === 0}
        loading={bulk.isPending}
        leftSection={<IconMailX size={14} aria-hidden />}
        onClick={() => go('Cancel', cancellable)}
      >
        {t('bulk.cancel', { number: format.number(cancellable.length) })}
      </Button>
    </div>
  );
}
