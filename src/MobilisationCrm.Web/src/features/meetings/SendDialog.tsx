import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/Dialog';
import { ErrorAlert } from '@/components/ErrorAlert';
import { useFormat } from '@/lib/locale';
import { toastDone } from '@/lib/toast';
import { useSendMeeting, type Meeting } from './meetings';
import { purposes, type Sending } from './sending';

interface Props {
  campaign: string;
  meeting: Meeting;
  sending: Sending;
  onClose: () => void;
}

/** Says exactly what goes out, then sends it. */
export function SendDialog({ campaign, meeting, sending, onClose }: Props) {
  const { t } = useTranslation(['meetings', 'common']);
  const format = useFormat();
  const send = useSendMeeting(campaign, meeting.id);
  const counts = purposes.filter((purpose) => sending.byPurpose[purpose] > 0);
  const number = format.number(sending.letters.length);

  const go = () =>
    send.mutate(undefined, {
      onSuccess: (result) => {
        toastDone(t('send.done', { count: result.queued, number: format.number(result.queued) }));
        onClose();
      },
    });

  return (
    <Dialog title={t('send.title')} onClose={onClose}>
      <Stack gap={12}>
        <ErrorAlert error={send.error} />
        <div>
          <p style={{ margin: 0 }}>{t('send.goes')}</p>
          <ul style={{ margin: '6px 0 0', paddingInlineStart: 20, fontWeight: 600 }}>
            {counts.map((purpose) => (
              <li key={purpose}>
                {t(`send.${purpose}`, { count: sending.byPurpose[purpose], number: format.number(sending.byPurpose[purpose]) })}
              </li>
            ))}
          </ul>
        </div>
        {sending.blocked.length > 0 && (
          <p style={{ margin: 0, color: 'var(--needs-you)' }}>
            {t('send.blocked', { count: sending.blocked.length, number: format.number(sending.blocked.length) })}
          </p>
        )}
        <p style={{ margin: 0, color: 'var(--quiet)' }}>{t('send.once')}</p>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button data-autofocus loading={send.isPending} onClick={go}>
            {t('send.submit', { count: sending.letters.length, number })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
