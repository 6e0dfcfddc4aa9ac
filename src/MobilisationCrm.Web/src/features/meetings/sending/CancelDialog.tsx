import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { useFormat } from '@/lib/world/locale';
import { toastDone } from '@/lib/page/toast';
import { useMailProblem } from '@/lib/server/mailProblem';
import { cancelPreviewQuery, useCancelMeeting, type MeetingDetail } from '@/features/meetings/meetings';
import { summarise } from './sending';
import styles from './LetterPanel.module.css';

interface Props {
  campaign: string;
  detail: MeetingDetail;
  onClose: () => void;
}

/** A meeting that was announced is called off by letter; one that nobody was told of goes quietly. */
export function CancelDialog({ campaign, detail, onClose }: Props) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const problem = useMailProblem();
  const { meeting } = detail;
  const cancel = useCancelMeeting(campaign, meeting.id);
  const preview = useQuery(cancelPreviewQuery(campaign, meeting.id));
  const { letters: told, blocked, unchanged } = summarise(preview.data?.letters ?? []);

  const go = (version: number) =>
    cancel.mutate(version, {
      onSuccess: (result) => {
        toastDone(t('cancel.done', { count: result.queued, number: format.number(result.queued) }));
        onClose();
      },
    });

  return (
    <Dialog title={t('cancel.title')} onClose={onClose}>
      <Stack gap={12}>
        <ErrorAlert error={cancel.error} staleHint={t('send.stale')} />
        <p className="flush strong">{meeting.title}</p>
        <ErrorAlert error={preview.error} />
        {preview.data && (
          <div aria-live="polite">
            <p className="flush">
              {told.length > 0
                ? t('cancel.told', { count: told.length, number: format.number(told.length) })
                : t('cancel.quiet')}
            </p>
            {told.length > 0 && (
              <p className={`${styles.told} small quiet`}>
                {told.map(({ toName }) => toName).join(' · ')}
              </p>
            )}
            {blocked.map((letter) => (
              <p key={letter.invitationId} className={`${styles.told} needs-you`}>
                {letter.toName}: {problem(letter.problem ?? '')}
              </p>
            ))}
            {told.length > 0 && unchanged > 0 && (
              <p className={styles.told}>{t('cancel.untold', { count: unchanged, number: format.number(unchanged) })}</p>
            )}
          </div>
        )}
        <p className="flush quiet">{t('cancel.final')}</p>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('cancel.keep')}
          </Button>
          <Button
            color="red.9"
            loading={cancel.isPending}
            disabled={!preview.data}
            onClick={() => preview.data && go(preview.data.version)}
          >
            {t('cancel.submit')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
