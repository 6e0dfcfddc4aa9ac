import { useTranslation } from 'react-i18next';
import { Question } from '@/components/ui/Question';
import { toastDone } from '@/lib/page/toast';
import { useRevokeKey, type ApiKey } from './apiKeys';

/** A revoked key is refused from its next request on, and cannot be brought back. */
export function RevokeKeyDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { t } = useTranslation(['administration', 'common']);
  const revoke = useRevokeKey();
  const go = () =>
    revoke.mutate(apiKey.id, {
      onSuccess: () => {
        toastDone(t('apiKeys.revoke.done', { name: apiKey.name }));
        onClose();
      },
    });

  return (
    <Question
      title={t('apiKeys.revoke.title')}
      stay={t('common:action.cancel')}
      go={t('apiKeys.revoke.action')}
      isPending={revoke.isPending}
      error={revoke.error}
      onStay={onClose}
      onGo={go}
    >
      <p className="flush strong breaks">
        {apiKey.name} · {apiKey.account}
      </p>
      <p className="flush">{t('apiKeys.revoke.hint')}</p>
    </Question>
  );
}
