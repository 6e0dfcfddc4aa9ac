import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { toastDone } from '@/lib/page/toast';
import { useRevokeKey, type ApiKey } from './apiKeys';

/** A revoked key is refused from its next request on, and cannot be brought back. */
export function RevokeKeyDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { t } = useTranslation(['administration', 'common']);
  const revoke = useRevokeKey();
  const go = () =>
    revoke.mutate(apiKey.id, {
      onSuccess: () => {
        toastDone(t('apiKeys.revoke.done', { name: apiKey.name }));
        onClose();
      },
    });

  return (
    <Dialog title={t('apiKeys.revoke.title')} onClose={onClose}>
      <Stack gap={12}>
        <ErrorAlert error={revoke.error} />
        <p className="flush strong breaks">
          {apiKey.name} · {apiKey.account}
        </p>
        <p className="flush">{t('apiKeys.revoke.hint')}</p>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button color="red.9" loading={revoke.isPending} onClick={go}>
            {t('apiKeys.revoke.action')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
