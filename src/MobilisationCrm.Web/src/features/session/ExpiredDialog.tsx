import { Box } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '@/api/client';
import { Dialog } from '@/components/ui/Dialog';
import { useEnter } from './session';
import { SignInForm } from './SignInForm';
import { PasskeyWay } from './signIns/PasskeyWay';
import { useIsLocal } from './signIns/provider';
import { ProviderLink } from './signIns/ProviderParts';

/** Asks for the password over the page, which stays as it was. */
export default function ExpiredDialog({ email }: { email: string }) {
  const { t } = useTranslation('session');
  const isLocal = useIsLocal();
  const enter = useEnter();

  // Who has signed in in another tab comes back to this one.
  useEffect(() => {
    const look = () => void ask(api.GET('/api/v1/session')).then(enter, () => undefined);
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [enter]);

  return (
    <Dialog title={t('expired')} size={400}>
      <Box component="p" mt={0}>
        {t('expiredHint')}
      </Box>
      {isLocal && (
        <>
          <SignInForm email={email} />
          <PasskeyWay />
        </>
      )}
      <ProviderLink apart />
    </Dialog>
  );
}
