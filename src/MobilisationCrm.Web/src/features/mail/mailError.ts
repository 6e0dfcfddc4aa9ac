import { useTranslation } from 'react-i18next';
import { useWhyNot } from '@/lib/server/mailProblem';

/** Why a message did not go, in plain words; what the mail server itself said is told as it said it. */
export function useMailError(): (error: string) => string {
  const { t } = useTranslation('mail');
  const whyNot = useWhyNot();
  return (error) => {
    switch (error) {
      case 'suppressed':
        return t('error.suppressed');
      case 'superseded':
        return t('error.superseded');
      case 'domain-not-allowed':
        return t('error.domain');
      case 'objects-to-mail':
        return t('error.objects');
      case 'left-post':
        return t('error.leftPost');
      case 'no-address':
        return t('error.noAddress');
      case 'cancelled-by-staff':
        return t('error.byStaff');
      default:
        return whyNot(error) ?? t('error.server', { error });
    }
  };
}
