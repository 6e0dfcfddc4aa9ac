import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/EmptyState';
import { PageHeader } from '@/components/PageHeader';
import { useMay } from '@/features/session/session';
import { useRowKeys } from '@/lib/shortcuts';
import { ApiKeysSection } from './ApiKeysSection';

/** The section of the keys as a page of its own. */
export function ApiKeysPage() {
  const { t } = useTranslation(['apiKeys', 'common']);
  const mayManage = useMay('Administrator');
  useRowKeys();
  return (
    <>
      <PageHeader title={t('common:nav.settings')} />
      {mayManage ? <ApiKeysSection /> : <EmptyState icon={IconLock} title={t('notYours')} hint={t('notYoursHint')} />}
    </>
  );
}
