import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/features/session/session';
import { toastDone, toastFailed } from '@/lib/page/toast';
import type { MailStatus } from './mail';
import { usePause, useResume } from './mail';
import { ReasonDialog } from './ReasonDialog';

/** Managers stop all mail, with a reason that everybody reads, and let it go again. */
export function PauseSwitch({ status }: { status: MailStatus }) {
  const { t } = useTranslation('mail');
  const mayPause = useMay('Manager');
  const pause = usePause();
  const resume = useResume();
  const [asks, setAsks] = useState(false);
  if (!mayPause || status.isPausedByConfiguration) {
    return null;
  }
  if (status.isPaused) {
    return (
      <Button
        size="compact-sm"
        leftSection={<IconPlayerPlay size={14} aria-hidden />}
        loading={resume.isPending}
        onClick={() => resume.mutate(undefined, { onSuccess: () => toastDone(t('pause.resumed')), onError: toastFailed })}
      >
        {t('pause.resume')}
      </Button>
    );
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlayerPause size={14} aria-hidden />}
        onClick={() => setAsks(true)}
      >
        {t('pause.action')}
      </Button>
      {asks && (
        <ReasonDialog
          title={t('pause.title')}
          hint={t('pause.hint')}
          action={t('pause.action')}
          onGo={({ reason }) => pause.mutateAsync(reason).then(() => toastDone(t('pause.paused')))}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  );
}
