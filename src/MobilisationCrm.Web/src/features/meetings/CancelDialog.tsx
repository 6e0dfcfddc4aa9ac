import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/Dialog';
import { ErrorAlert } from '@/components/ErrorAlert';
import { useFormat } from '@/lib/locale';
import { toastDone } from '@/lib/toast';
import { useCancelMeeting, type MeetingDetail } from './meetings';

interface Props {
  campaign: string;
  detail: MeetingDetail;
  onClose: () => void;
}

/** A meeting that was announced is called off by letter; one that nobody was told of goes quietly. */
export function CancelDialog({ campaign, detail, onClose }: Props) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const { meeting, invitations } = detail;
  const cancel = useCancelMeeting(campaign, meeting.id);
  const told = invitations.filter((invitation) => invitation.sentSequence !== null).length;

  const go = () =>
    cancel.mutate(undefined, {
      onSuccess: (result) => {
        toastDone(t('cancel.done', { count: result.queued, number: format.number(result.queued) }));
        onClose();
      },
    });

  return (
    <Dialog title={t('cancel.title')} onClose={onClose}>
      <Stack gap={12}>
        <ErrorAlert error={cancel.error} />
        <p style={{ margin: 0, fontWeight: 600 }}>{meeting.title}</p>
        <p style={{ margin: 0 }}>
          {told > 0 ? t('cancel.told', { count: told, number: format.number(told) }) : t('cancel.quiet')}
        </p>
        <p style={{ margin: 0, color: 'var(--quiet)' }}>{t('cancel.final')}</p>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('cancel.keep')}
          </Button>
          <Button color="red.9" loading={cancel.isPending} onClick={go}>
            {t('cancel.submit')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
