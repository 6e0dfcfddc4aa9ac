import { Box } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SignedOutFrame } from './SignedOutFrame';
import { SignInForm } from './SignInForm';
import { waysQuery } from './signIns/provider';
import { ProviderFaultAlert, ProviderLink } from './signIns/ProviderParts';

/** Stands in the place of any page until someone has signed in: the address is kept. */
export default function SignInPage() {
  const { t } = useTranslation('session');
  const { data: ways } = useQuery(waysQuery);
  const isLocal = ways?.isLocal !== false;
  return (
    <SignedOutFrame title={t('signIn')} purpose={t('purpose')}>
      <ProviderFaultAlert />
      {isLocal && <SignInForm />}
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
