import { useTranslation } from 'react-i18next';
import { SignedOutFrame } from './SignedOutFrame';
import { SignInForm } from './SignInForm';

/** Stands in the place of any page until someone has signed in: the address is kept. */
export default function SignInPage() {
  const { t } = useTranslation('session');
  return (
    <SignedOutFrame title={t('signIn')} purpose={t('purpose')}>
      <SignInForm />
      <p style={{ margin: '16px 0 0', fontSize: '0.8125rem', color: 'var(--quiet)' }}>{t('noAccount')}</p>
    </SignedOutFrame>
  );
}
