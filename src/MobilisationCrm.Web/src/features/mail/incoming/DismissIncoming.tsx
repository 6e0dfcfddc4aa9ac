import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { toastDone } from '@/lib/page/toast';
import { useDismissIncoming, type IncomingMail } from './incoming';

/** Asks before a message is set aside. */
export function DismissIncoming({ mail, onClose, onDone }: { mail: IncomingMail; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation(['incoming', 'common']);
  const dismiss = useDismissIncoming();
  // Not by the callbacks of mutate: they are not called once the message has left the list. A refusal stands in the dialog.
  const go = () =>
    void dismiss.mutateAsync(mail.id).then(
      () => {
        toastDone(t('dismiss.said'));
        onDone();
      },
      () => undefined,
    );

  return (
    <Dialog title={t('dismiss.title')} onClose={onClose}>
      <Stack gap={12}>
        <ErrorAlert error={dismiss.error} />
        <p className="flush strong">{mail.subject || t('noSubject')}</p>
        <p className="flush">{t('dismiss.hint')}</p>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button loading={dismiss.isPending} onClick={go}>
            {t('dismiss.action')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
