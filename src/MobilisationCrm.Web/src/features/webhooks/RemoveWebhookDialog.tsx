import { useTranslation } from 'react-i18next';
import { Question } from '@/components/ui/Question';
import { toastDone } from '@/lib/page/toast';
import { useRemoveWebhook, type Webhook } from './webhooks';

/** A removed webhook is told nothing more, and its log is gone. */
export function RemoveWebhookDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation(['administration', 'common']);
  const remove = useRemoveWebhook();
  const go = () =>
    remove.mutate(webhook.id, {
      onSuccess: () => {
        toastDone(t('webhooks.removed', { name: webhook.name }));
        onClose();
      },
    });

  return (
    <Question
      title={t('webhooks.removeTitle')}
      stay={t('common:action.cancel')}
      go={t('webhooks.remove')}
      isPending={remove.isPending}
      error={remove.error}
      onStay={onClose}
      onGo={go}
    >
      <p className="flush strong breaks">
        {webhook.name} · {webhook.url}
      </p>
      <p className="flush">{t('webhooks.removeHint')}</p>
    </Question>
  );
}
