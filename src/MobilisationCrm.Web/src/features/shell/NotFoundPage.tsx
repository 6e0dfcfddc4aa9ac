import { Anchor } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { EmptyState } from '@/components/EmptyState';
import { PageHeader } from '@/components/PageHeader';
import { campaignPath } from '@/lib/campaign';

export function NotFoundPage() {
  const { t } = useTranslation();
  const { campaign } = useParams();
  return (
    <>
      <PageHeader title={t('page.notFound')} />
      <EmptyState
        icon={IconMapOff}
        title={t('page.notFound')}
        hint={t('page.notFoundHint')}
        action={
          <Anchor component={Link} to={campaign ? campaignPath(campaign, 'desk') : '/'}>
            {t('page.toDesk')}
          </Anchor>
        }
      />
    </>
  );
}
