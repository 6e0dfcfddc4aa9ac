import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, ask, type Schemas } from '@/api/client';

export type Campaign = Schemas['CampaignSummary'];

/** Whatever belongs to a campaign: its figures hang together, so a write reads all of them again. */
export const everyCampaignKey = ['campaign'] as const;
export const campaignKey = (campaign: string) => [...everyCampaignKey, campaign] as const;
export const campaignsKey = ['campaigns'] as const;

export const campaignsQuery = {
  queryKey: campaignsKey,
  queryFn: () => ask(api.GET('/api/v1/campaigns')),
  staleTime: 5 * 60_000,
} as const;

/** The slug of the campaign that the address names. Every page below /c/{campaign} has one. */
export function useCampaignSlug(): string {
  const { campaign } = useParams();
  if (!campaign) {
    throw new Error('This page stands outside /c/{campaign}.');
  }
  return campaign;
}

/** The campaign that the address names, once the list has been read. */
export function useCampaign(): Campaign | undefined {
  const slug = useCampaignSlug();
  const { data } = useQuery(campaignsQuery);
  return data?.find((campaign) => campaign.slug === slug);
}

/** How a campaign is named in few words, by its session: what is no campaign's slug stays as it is. */
export function useSessionName(): (slug: string) => string {
  const { t } = useTranslation();
  const { data } = useQuery(campaignsQuery);
  return (slug) => {
    const campaign = data?.find((known) => known.slug === slug);
    return campaign ? t('nav.sessionNumber', { session: campaign.session }) : slug;
  };
}

export const campaignPath = (campaign: string, page: string): string => `/c/${encodeURIComponent(campaign)}/${page}`;
export const statePath = (campaign: string, iso2: string): string => campaignPath(campaign, `states/${iso2.toLowerCase()}`);
