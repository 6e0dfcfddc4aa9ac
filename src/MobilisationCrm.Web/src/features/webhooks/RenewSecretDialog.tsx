import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Dialog } from '@/components/ui/Dialog';
import { SecretShownOnce } from '@/features/apiKeys/SecretShownOnce';
import { useRenewSecret, type Webhook } from './webhooks';

/** The former secret ends at once; the new one is shown this once. */
export function RenewSecretDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation(['administration', 'common']);
  const renew = useRenewSecret();
  if (renew.data) {
    return (
      <Dialog title={t('webhooks.secret.title')}>
        <SecretShownOnce secret={renew.data.secret} label={t('webhooks.secret.label')} use={t('webhooks.secret.use')} onDone={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title={t('webhooks.renewTitle')} onClose={onClose}>
      <Stack gap={12}>
        <ErrorAlert error={renew.error} />
        <p className="flush strong breaks">{webhook.name}</p>
        <p className="flush">{t('webhooks.renewHint')}</p>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button loading={renew.isPending} onClick={() => renew.mutate(webhook.id)}>
            {t('webhooks.renew')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
