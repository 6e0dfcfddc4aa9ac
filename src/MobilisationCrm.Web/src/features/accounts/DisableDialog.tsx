import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { toastDone } from '@/lib/page/toast';
import { useEditAccount, useOwners, type Account } from './accounts';

/** Takes somebody's access away; what that person did stays in the history. */
export function DisableDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const edit = useEditAccount();
  const colleagues = useOwners().filter(({ id }) => id !== account.id);
  const [heir, setHeir] = useState<string | null>(null);
  const go = () =>
    edit.mutate(
      { account, body: { isDisabled: true, handOverTo: heir } },
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
        {account.role !== 'Viewer' && (
          <Select
            label={t('accounts.handOver')}
            description={t('accounts.handOverHint')}
            placeholder={t('accounts.handOverNobody')}
            clearable
            searchable
            data={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            value={heir}
            onChange={setHeir}
          />
        )}
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
