import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SignedOutFrame } from './SignedOutFrame';
import { SignInForm } from './SignInForm';
import { PasskeyWay } from './signIns/PasskeyWay';
import { useIsLocal } from './signIns/provider';
import { ProviderFaultAlert, ProviderLink } from './signIns/ProviderParts';

/** Stands in the place of any page until someone has signed in: the address is kept. */
export default function SignInPage() {
  const { t } = useTranslation('session');
  const isLocal = useIsLocal();
  return (
    <SignedOutFrame title={t('signIn')} purpose={t('purpose')}>
      <ProviderFaultAlert />
      {isLocal === undefined && <Box mih={236} />}
      {isLocal && (
        <>
          <SignInForm />
          <PasskeyWay />
        </>
      )}
      <ProviderLink />
      <Box component="p" className="small quiet" m="16px 0 0">
        {isLocal && (
          <>
            <a href="/forgotten">{t('forgotten')}</a>
            <br />
          </>
        )}
        {t('noAccount')}
      </Box>
    </SignedOutFrame>
  );
}
