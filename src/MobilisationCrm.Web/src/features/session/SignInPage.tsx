import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SignedOutFrame } from './SignedOutFrame';
import { SignInForm } from './SignInForm';

/** Stands in the place of any page until someone has signed in: the address is kept. */
export default function SignInPage() {
  const { t } = useTranslation('session');
  return (
    <SignedOutFrame title={t('signIn')} purpose={t('purpose')}>
      <SignInForm />
      <Box component="p" className="small quiet" m="16px 0 0">
        <a href="/forgotten">{t('forgotten')}</a>
        <br />
        {t('noAccount')}
      </Box>
    </SignedOutFrame>
  );
}
