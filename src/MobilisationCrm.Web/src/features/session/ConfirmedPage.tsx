import { useTranslation } from 'react-i18next';
import { SignedOutFrame } from './SignedOutFrame';
import { faultIn } from './signIns/provider';
import { ProviderFaultAlert } from './signIns/ProviderParts';

/** Where the provider sends back to, in a tab of its own, who had to prove again who it is. */
export function ConfirmedPage() {
  const { t } = useTranslation(['settings', 'session']);
  return (
    <SignedOutFrame title={t('link.confirm.title')} purpose={t('link.confirm.hint')}>
      <ProviderFaultAlert />
      {!faultIn(location.hash) && (
        <p role="status" className="flush">
          {t('session:provider.confirmed')}
        </p>
      )}
    </SignedOutFrame>
  );
}
