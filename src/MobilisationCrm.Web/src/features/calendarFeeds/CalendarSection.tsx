import { Box, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { Panel } from '@/components/ui/Panel';
import { useCampaign, useCampaignSlug } from '@/lib/world/campaign';
import { inLanguage } from '@/lib/world/locale';
import { calendarFeedsQuery } from './calendarFeeds';
import { FeedPanel } from './FeedPanel';

/** The reader's meetings in the calendar program of every day. */
export function CalendarSection() {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const slug = useCampaignSlug();
  const campaign = useCampaign();
  const { data: feeds, error, refetch } = useQuery(calendarFeedsQuery);
  if (!feeds) {
    return error ? <ErrorAlert error={error} onRetry={() => void refetch()} /> : <Loading rows={3} height={120} />;
  }
  return (
    <Stack gap={16}>
      <FeedPanel
        title={t('calendar.mine')}
        note={t('calendar.mineHint')}
        campaign={null}
        feed={feeds.find((feed) => feed.campaign === null)}
      />
      <FeedPanel
        key={slug}
        title={t('calendar.campaign')}
        note={campaign ? inLanguage(campaign.title, i18n.language) : slug}
        campaign={slug}
        feed={feeds.find((feed) => feed.campaign === slug)}
      />
      <Panel title={t('calendar.how')} note={t('calendar.contains')}>
        <Box component="ul" m={0} ps={20}>
          <li>{t('calendar.outlook')}</li>
          <li>{t('calendar.google')}</li>
          <li>{t('calendar.apple')}</li>
        </Box>
      </Panel>
    </Stack>
  );
}
