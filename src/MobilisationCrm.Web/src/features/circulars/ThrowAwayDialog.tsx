import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Question } from '@/components/ui/Question';
import { toastDone, toastFailed } from '@/lib/page/toast';
import { campaignPath } from '@/lib/world/campaign';
import { useDeleteCircular } from './circulars';

interface Props {
  campaign: string;
  id: string;
  onClose: () => void;
}

/** A draft that is thrown away does not come back: it is asked once. */
export function ThrowAwayDialog({ campaign, id, onClose }: Props) {
  const { t } = useTranslation('mail');
  const navigate = useNavigate();
  const remove = useDeleteCircular(campaign, id);
  const throwAway = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        void navigate(campaignPath(campaign, 'mail/circulars'), { replace: true });
        toastDone(t('circular.deleted'));
      },
      onError: toastFailed,
    });
  return (
    <Question
      title={t('circular.deleteTitle')}
      stay={t('circular.keep')}
      go={t('circular.delete')}
      isPending={remove.isPending}
      onStay={onClose}
      onGo={throwAway}
    >
      <p className="flush">{t('circular.deleteHint')}</p>
    </Question>
  );
}
