import { useTranslation } from 'react-i18next';
import { explainCode } from '@/lib/server/explain';

/** Why a message did not go, in plain words; what the mail server itself said is told as it said it. */
export function useMailError(): (error: string) => string {
  const { t } = useTranslation(['mail', 'meetings']);
  return (error) => explainCode(error, ['message', 'departure']) ?? t('serverSaid', { error });
}
