import { Box, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { useOpenCampaign } from '@/features/campaigns/useOpenCampaign';
import { campaignPath, campaignsQuery } from '@/lib/world/campaign';

/** Goes on to the desk: of the campaign in the address, else of the first open one. On a new installation, a manager opens one here. */
export function HomePage() {
  const { t } = useTranslation();
  const { campaign } = useParams();
  const { data, error, refetch } = useQuery(campaignsQuery);
  const { open, dialog } = useOpenCampaign();
  const target = campaign ?? (data?.find((known) => known.isOpen) ?? data?.[0])?.slug;

  if (target) {
    return <Navigate to={campaignPath(target, 'desk')} replace />;
  }
  return (
    <Box component="main" maw={480} m="15vh auto" p={16}>
      <title>{t('app')}</title>
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {data?.length === 0 && (
        <EmptyState
          icon={IconFlag}
          title={t('page.noCampaign')}
          hint={open ? t('page.noCampaignYours') : t('page.noCampaignHint')}
          action={open && <Button onClick={open}>{t('nav.openCampaign')}</Button>}
        />
      )}
      {dialog}
    </Box>
  );
}
