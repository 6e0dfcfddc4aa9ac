import { Box, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Dialog } from '@/components/ui/Dialog';
import { toastDone, toastFailed } from '@/lib/page/toast';
import { campaignPath } from '@/lib/world/campaign';
import { useDeleteCircular } from './circulars';

interface Props {
  campaign: string;
  id: string;
  onClose: () => void;
}

/** A draft that is thrown away does not come back: it is asked once. */
export function ThrowAwayDialog({ campaign, id, onClose }: Props) {
  const { t } = useTranslation('mail');
  const navigate = useNavigate();
  const remove = useDeleteCircular(campaign, id);
  const throwAway = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        void navigate(campaignPath(campaign, 'mail/circulars'), { replace: true });
        toastDone(t('circular.deleted'));
      },
      onError: toastFailed,
    });
  return (
    <Dialog title={t('circular.deleteTitle')} onClose={onClose}>
      <Box component="p" mt={0}>
        {t('circular.deleteHint')}
      </Box>
      <Group justify="flex-end" gap={8}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('circular.keep')}
        </Button>
        <Button color="red.9" loading={remove.isPending} onClick={throwAway}>
          {t('circular.delete')}
        </Button>
      </Group>
    </Dialog>
  );
}
