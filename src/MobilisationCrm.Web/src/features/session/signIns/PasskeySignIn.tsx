import { useTranslation } from 'react-i18next';
import { useSignInByPasskey } from '@/features/session/passkeys';
import { PasskeyButton } from './PasskeyParts';

/** Signs in by a passkey: nothing is typed. */
export default function PasskeySignIn() {
  const { t } = useTranslation('settings');
  return <PasskeyButton act={useSignInByPasskey()} label={t('passkeys.signIn')} />;
}
