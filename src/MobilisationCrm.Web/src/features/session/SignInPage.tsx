import { Box } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '@/components/feedback/Loading';
import { lazyPart } from '@/lib/server/preload';
import { SignedOutFrame } from './SignedOutFrame';
import { SignInForm } from './SignInForm';
import { useIsLocal } from './signIns/provider';
import { ProviderFaultAlert, ProviderLink } from './signIns/ProviderParts';

/** The first page does not wait for it. */
const PasskeySignIn = lazyPart(() => import('./signIns/PasskeySignIn'));

/** Stands in the place of any page until someone has signed in: the address is kept. */
export default function SignInPage() {
  const { t } = useTranslation('session');
  const isLocal = useIsLocal();
  return (
    <SignedOutFrame title={t('signIn')} purpose={t('purpose')}>
      <ProviderFaultAlert />
      {isLocal === undefined && <Loading rows={3} height={60} />}
      {isLocal && <SignInForm />}
      {isLocal && (
        <Box mih={48}>
          <Suspense>
            <PasskeySignIn />
          </Suspense>
        </Box>
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
