import { Button, Divider } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SecondFactorSetup } from './SecondFactorSetup';
import { useSignOut } from './session';
import { PasskeySetup } from './signIns/PasskeySetup';
import { SignedOutFrame } from './SignedOutFrame';

/** Stands in the place of any page while the reader's role may not be used without a second factor. */
export default function SecondFactorPage() {
  const { t } = useTranslation(['settings', 'session']);
  const signOut = useSignOut();
  return (
    <SignedOutFrame title={t('factor.title')} purpose={t('factor.needed')}>
      <SecondFactorSetup />
      <Divider my={16} label={t('passkeys.or')} />
      <PasskeySetup />
      <Button variant="subtle" mt={12} onClick={() => signOut.mutate(undefined)}>
        {t('factor.signOut')}
      </Button>
    </SignedOutFrame>
  );
}
