import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconFlag, IconPlus, IconSelector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { ActionMenu } from '@/components/lists/ActionMenu';
import { useOpenCampaign } from '@/features/campaigns/useOpenCampaign';
import { campaignPath, campaignsQuery, useCampaign, type Campaign } from '@/lib/world/campaign';
import { inLanguage } from '@/lib/world/locale';
import styles from '@/features/shell/navigation/Navigation.module.css';

/** Changes the campaign and keeps the kind of page: from one pipeline to the other, from a State's file to its file there. Managers open a new one here. */
export function CampaignSwitcher({ onNavigate }: { onNavigate?: () => void }) {
  const { t, i18n } = useTranslation();
  const { data: campaigns } = useQuery(campaignsQuery);
  const current = useCampaign();
  const { open, dialog } = useOpenCampaign();
  const navigate = useNavigate();
  const page = useLocation().pathname.split('/').slice(3).join('/');

  const note = (campaign: Campaign) =>
    [t('nav.sessionNumber', { session: campaign.session }), campaign.isOpen ? '' : t('nav.closed')].filter(Boolean).join(' · ');

  return (
    <>
      <ActionMenu
        width={300}
        position="bottom-start"
        button={
          <button type="button" className={styles.campaign} title={current && inLanguage(current.title, i18n.language)}>
            <IconFlag size={16} aria-hidden />
            <span className={styles.campaignText}>
              <VisuallyHidden>{t('nav.campaign')}</VisuallyHidden>
              <span className={styles.campaignTitle}>{current ? inLanguage(current.title, i18n.language) : '…'}</span>
              <span className={styles.campaignNote}>{current ? note(current) : '…'}</span>
            </span>
            <IconSelector size={16} aria-hidden />
          </button>
        }
        groups={[
          {
            label: t('nav.chooseCampaign'),
            actions: (campaigns ?? []).map((campaign) => ({
              text: campaign.slug,
              content: (
                <>
                  <div className="strong">{inLanguage(campaign.title, i18n.language)}</div>
                  <div className="tiny quiet">{note(campaign)}</div>
                </>
              ),
              isChosen: campaign.slug === current?.slug,
              onChoose: () => {
                onNavigate?.();
                void navigate(campaignPath(campaign.slug, page));
              },
            })),
          },
          ...(open ? [{ actions: [{ text: t('nav.openCampaign'), icon: <IconPlus size={16} aria-hidden />, onChoose: open }] }] : []),
        ]}
      />
      {dialog}
    </>
  );
}
