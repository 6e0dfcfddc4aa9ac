import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useMay } from '@/features/session/session';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';
import styles from '@/features/mail/incoming/Incoming.module.css';
import { TriageCount } from '@/features/mail/incoming/TriageCount';

/** The directions of the mail: what goes out, what comes in, with the number that waits for a person, and what goes out by itself. */
export function MailTabs() {
  const { t } = useTranslation(['incoming', 'common', 'mail']);
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
      <NavLink className={styles.tab} to={campaignPath(campaign, 'mail/circulars')}>
        {t('tabs.circulars')}
      </NavLink>
      <NavLink end className={styles.tab} to={campaignPath(campaign, 'mail/reminders')}>
        {t('common:nav.reminders')}
      </NavLink>
      <NavLink className={styles.tab} to={campaignPath(campaign, 'mail/letters')}>
        {t('tabs.letters')}
      </NavLink>
      <NavLink end className={styles.tab} to={campaignPath(campaign, 'mail/suppressions')}>
        {t('mail:suppression.tab')}
      </NavLink>
      {useMay('Administrator') && (
        <NavLink end className={styles.tab} to={campaignPath(campaign, 'mail/check')}>
          {t('mail:check.tab')}
        </NavLink>
      )}
    </nav>
  );
}
