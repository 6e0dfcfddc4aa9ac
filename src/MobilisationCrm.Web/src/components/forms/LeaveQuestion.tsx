import { Box, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';

interface Props {
  onStay: () => void;
  onLeave: () => void;
}

/** Asked before something typed would be lost. */
export default function LeaveQuestion({ onStay, onLeave }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('leave.title')} onClose={onStay}>
      <Box component="p" mt={0}>
        {t('leave.hint')}
      </Box>
      <Group justify="flex-end" gap={8}>
        <Button variant="default" data-autofocus onClick={onStay}>
          {t('leave.stay')}
        </Button>
        <Button color="red.9" onClick={onLeave}>
          {t('leave.go')}
        </Button>
      </Group>
    </Dialog>
  );
}
