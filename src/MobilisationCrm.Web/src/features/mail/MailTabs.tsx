import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { campaignPath, useCampaignSlug } from '@/lib/campaign';
import styles from './Incoming.module.css';
import { TriageCount } from './TriageCount';

/** The two directions of the mail: what goes out and what comes in, with the number that waits for a person. */
export function MailTabs() {
  const { t } = useTranslation('incoming');
  const campaign = useCampaignSlug();
  return (
    <nav className={styles.tabs} aria-label={t('tabs.label')}>
      <NavLink end className={styles.tab} to={campaignPath(campaign, 'mail')}>
        {t('tabs.outgoing')}
      </NavLink>
      <NavLink end className={styles.tab} to={campaignPath(campaign, 'mail/incoming')}>
        {t('tabs.incoming')}
        <TriageCount />
      </NavLink>
    </nav>
  );
}
