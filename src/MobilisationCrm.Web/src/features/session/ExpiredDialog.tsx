import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { SignInForm } from './SignInForm';

/** Asks for the password over the page, which stays as it was. */
export default function ExpiredDialog({ email }: { email: string }) {
  const { t } = useTranslation('session');
  return (
    <Dialog title={t('expired')} size={400}>
      <Box component="p" mt={0}>
        {t('expiredHint')}
      </Box>
      <SignInForm email={email} />
    </Dialog>
  );
}
