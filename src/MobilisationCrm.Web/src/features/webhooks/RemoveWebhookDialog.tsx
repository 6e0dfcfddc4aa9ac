import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Dialog } from '@/components/ui/Dialog';
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
    <Dialog title={t('webhooks.removeTitle')} onClose={onClose}>
      <Stack gap={12}>
        <ErrorAlert error={remove.error} />
        <p className="flush strong breaks">
          {webhook.name} · {webhook.url}
        </p>
        <p className="flush">{t('webhooks.removeHint')}</p>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button color="red.9" loading={remove.isPending} onClick={go}>
            {t('webhooks.remove')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
