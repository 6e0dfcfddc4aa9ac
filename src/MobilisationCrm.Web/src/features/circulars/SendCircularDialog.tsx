import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Dialog } from '@/components/ui/Dialog';
import type { Schemas } from '@/api/client';
import { useLanguageName } from '@/lib/world/languages';
import { useFormat } from '@/lib/world/locale';
import { toastDone } from '@/lib/page/toast';
import { useSendCircular } from './circulars';
import { summarise } from './circularLetters';

interface Props {
  campaign: string;
  id: string;
  preview: Schemas['CircularPreview'];
  onClose: () => void;
}

/** Says exactly what goes out, then puts it into the queue. */
export function SendCircularDialog({ campaign, id, preview, onClose }: Props) {
  const { t } = useTranslation(['mail', 'common']);
  const format = useFormat();
  const languageName = useLanguageName();
  const send = useSendCircular(campaign, id);
  const { going, blocked, first, byLanguage } = summarise(preview.letters);
  const count = going.length;

  const go = () =>
    send.mutate(preview.version, {
      onSuccess: ({ queued }) => {
        toastDone(t('circular.queued', { count: queued, number: format.number(queued) }));
        onClose();
      },
    });

  return (
    <Dialog title={t('circular.sendTitle')} onClose={onClose}>
      <Stack gap={12}>
        <ErrorAlert error={send.error} />
        <p className="flush">
          {byLanguage.map(([language, number]) => `${languageName(language)}: ${format.number(number)}`).join(' · ')}
        </p>
        {first.length > 0 && (
          <p className="flush needs-you">{t('circular.first', { count: first.length, number: format.number(first.length) })}</p>
        )}
        {blocked.length > 0 && (
          <p className="flush needs-you">{t('circular.blocked', { count: blocked.length, number: format.number(blocked.length) })}</p>
        )}
        <p className="flush quiet">{t('circular.hours')}</p>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button data-autofocus loading={send.isPending} disabled={count === 0} onClick={go}>
            {t('circular.send', { count, number: format.number(count) })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
