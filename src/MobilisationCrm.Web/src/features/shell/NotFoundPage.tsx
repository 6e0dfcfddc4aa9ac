import { Anchor } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { EmptyState } from '@/components/feedback/EmptyState';
import { PageHeader } from '@/components/ui/PageHeader';
import { campaignPath } from '@/lib/world/campaign';

/** Leads on to the desk of the campaign in the address, or, where that is unknown too, of the first one. */
export function NotFoundPage({ isCampaignKnown = true }: { isCampaignKnown?: boolean }) {
  const { t } = useTranslation();
  const { campaign } = useParams();
  return (
    <>
      <PageHeader title={t('page.notFound')} />
      <EmptyState
        icon={IconMapOff}
        hint={t('page.notFoundHint')}
        action={
          <Anchor component={Link} to={campaign && isCampaignKnown ? campaignPath(campaign, 'desk') : '/'}>
            {t('page.toDesk')}
          </Anchor>
        }
      />
    </>
  );
}
