import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { SignInForm } from './SignInForm';

/** Asks for the password over the page, which stays as it was. */
export default function ExpiredDialog({ email }: { email: string }) {
  const { t } = useTranslation('session');
  return (
    <Dialog title={t('expired')} size={400}>
      <p style={{ marginTop: 0 }}>{t('expiredHint')}</p>
      <SignInForm email={email} />
    </Dialog>
  );
}
