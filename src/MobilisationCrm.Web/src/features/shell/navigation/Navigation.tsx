import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Mark } from '@/components/ui/Mark';
import { TriageCount } from '@/features/mail/incoming/TriageCount';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';
import { CampaignSwitcher } from '@/features/shell/CampaignSwitcher';
import { useNavItems } from './navItems';
import styles from './Navigation.module.css';

export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const pages = useNavItems();
  return (
    <nav className={styles.nav} aria-label={t('nav.main')}>
      <div className={styles.brand}>
        <Mark />
        <span>{t('app')}</span>
      </div>
      <CampaignSwitcher onNavigate={onNavigate} />
      <ul className={styles.list}>
        {pages.map(({ page, icon: Picture }) => (
          <li key={page}>
            <NavLink className={styles.link} to={campaignPath(campaign, page)} onClick={onNavigate}>
              <Picture size={18} stroke={1.6} aria-hidden />
              <span>{t(`nav.${page}`)}</span>
              {page === 'mail' && <TriageCount />}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
