import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Dialog } from '@/components/Dialog';

/** Asks before a page with an unsaved text is left for another of the app. What shows in the address of one page may change. */
export function LeaveDialog({ when }: { when: boolean }) {
  const { t } = useTranslation('letters');
  const blocker = useBlocker(({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname);
  if (blocker.state !== 'blocked') {
    return null;
  }
  return (
    <Dialog title={t('leave.title')} onClose={blocker.reset}>
      <p style={{ marginTop: 0 }}>{t('leave.hint')}</p>
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={blocker.reset}>
          {t('leave.stay')}
        </Button>
        <Button color="red" onClick={blocker.proceed}>
          {t('leave.go')}
        </Button>
      </Group>
    </Dialog>
  );
}
