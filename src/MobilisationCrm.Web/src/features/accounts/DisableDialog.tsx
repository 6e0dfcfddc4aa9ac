import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { toastDone } from '@/lib/page/toast';
import { useEditAccount, type Account } from './accounts';

/** Takes somebody's access away; what that person did stays in the history. */
export function DisableDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const edit = useEditAccount();
  const go = () =>
    edit.mutate(
      { account, body: { isDisabled: true } },
      {
        onSuccess: () => {
          toastDone(t('accounts.disabledDone'));
          onClose();
        },
      },
    );
  return (
    <Dialog title={t('accounts.disableTitle', { name: account.displayName })} onClose={onClose}>
      <Stack gap={12}>
        <ErrorAlert error={edit.error} />
        <p className="flush">{t('accounts.disableHint')}</p>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button color="red.9" loading={edit.isPending} onClick={go}>
            {t('accounts.disable')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
