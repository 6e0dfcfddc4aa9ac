import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { useFormat } from '@/lib/world/locale';
import { toastDone } from '@/lib/page/toast';
import { useSendMeeting, type Meeting } from '@/features/meetings/meetings';
import { purposes, type Sending } from './sending';
import styles from './LetterPanel.module.css';

interface Props {
  campaign: string;
  meeting: Meeting;
  sending: Sending;
  /** Version of the meeting that the letters were counted on. */
  version: number;
  onClose: () => void;
}

/** Says exactly what goes out, then sends it. */
export function SendDialog({ campaign, meeting, sending, version, onClose }: Props) {
  const { t } = useTranslation(['meetings', 'common']);
  const format = useFormat();
  const send = useSendMeeting(campaign, meeting.id);
  const counts = purposes.filter((purpose) => sending.byPurpose[purpose] > 0);
  // Nothing else is due: then the corrected letters are what the reader came for.
  const [corrections, setCorrections] = useState(sending.letters.length === 0);
  const count = sending.letters.length + (corrections ? sending.corrected.length : 0);

  const go = () =>
    send.mutate({ version, corrections }, {
      onSuccess: (result) => {
        toastDone(t('send.done', { count: result.queued, number: format.number(result.queued) }));
        onClose();
      },
    });

  return (
    <Dialog title={t('send.title')} onClose={onClose}>
      <Stack gap={12}>
        <ErrorAlert error={send.error} staleHint={t('send.stale')} />
        {counts.length > 0 && (
          <div>
            <p className="flush">{t('send.goes')}</p>
            <ul className={styles.goes}>
              {counts.map((purpose) => (
                <li key={purpose}>
                  {t(`send.${purpose}`, { count: sending.byPurpose[purpose], number: format.number(sending.byPurpose[purpose]) })}
                </li>
              ))}
            </ul>
          </div>
        )}
        {sending.corrected.length > 0 && (
          <Checkbox
            checked={corrections}
            onChange={({ currentTarget }) => setCorrections(currentTarget.checked)}
            label={t('send.corrections', { count: sending.corrected.length, number: format.number(sending.corrected.length) })}
            description={t('send.correctionsHint')}
          />
        )}
        {sending.blocked.length > 0 && (
          <p className="flush needs-you">
            {t('send.blocked', { count: sending.blocked.length, number: format.number(sending.blocked.length) })}
          </p>
        )}
        <p className="flush quiet">{t('send.once')}</p>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button data-autofocus loading={send.isPending} disabled={count === 0} onClick={go}>
            {t('send.submit', { count, number: format.number(count) })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
