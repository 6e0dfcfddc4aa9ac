import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { Panel } from '@/components/ui/Panel';
import { useCampaignSlug } from '@/lib/world/campaign';
import { inLanguage } from '@/lib/world/locale';
import { CampaignForm } from './CampaignForm';
import { campaignQuery } from './campaigns';

/** The campaign that the address names: its target, dates, symbols and rules. */
export function CampaignSection() {
  const { t, i18n } = useTranslation('settings');
  const slug = useCampaignSlug();
  const { data, error, refetch } = useQuery(campaignQuery(slug));
  return (
    <Panel
      title={t('section.campaign')}
      note={data ? [inLanguage(data.data.campaign.title, i18n.language), data.data.description].filter(Boolean).join(' · ') : ' '}
    >
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={6} height={56} />}
      {data && <CampaignForm key={slug} slug={slug} detail={data.data} etag={data.etag} />}
    </Panel>
  );
}
