import { useQuery } from '@tanstack/react-query';
import { IconExternalLink, IconLock } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useSearchParams } from 'react-router';
import { EmptyState } from '@/components/feedback/EmptyState';
import { PageHeader } from '@/components/ui/PageHeader';
import { ApiKeysSection } from '@/features/apiKeys/ApiKeysSection';
import { useMay, useSession } from '@/features/session/session';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';
import { AccessSection } from '@/features/session/signIns/AccessSection';
import { AccountsSection } from '@/features/accounts/AccountsSection';
import { AuditSection } from '@/features/audit/AuditSection';
import { CalendarSection } from '@/features/calendarFeeds/CalendarSection';
import { CampaignSection } from '@/features/campaigns/CampaignSection';
import { ClosedDaysSection } from '@/features/closedDays/ClosedDaysSection';
import { DataProtectionSection } from '@/features/dataProtection/DataProtectionSection';
import { MySection } from './MySection';
import { sectionOf, sections, type Section } from './sections';
import { jobPageQuery } from './settings';
import { roles } from '@/features/session/session';
import styles from './Settings.module.css';
import { SettingsSearch } from './SettingsSearch';
import { StatesSection } from '@/features/settings/states/StatesSection';
import { useJump } from './useJump';
import { WebhooksSection } from '@/features/webhooks/WebhooksSection';

const contents: Record<Section, ComponentType> = {
  me: MySection,
  access: AccessSection,
  calendar: CalendarSection,
  campaign: CampaignSection,
  'closed-days': ClosedDaysSection,
  states: StatesSection,
  accounts: AccountsSection,
  'api-keys': ApiKeysSection,
  webhooks: WebhooksSection,
  'data-protection': DataProtectionSection,
  audit: AuditSection,
};

/** What may be set, section by section; those that the reader's role may not use are not shown. */
export function SettingsPage({ section }: { section: Section }) {
  const { t } = useTranslation(['settings', 'common', 'campaigns', 'administration', 'incoming', 'mail']);
  const campaign = useCampaignSlug();
  const { role } = useSession();
  const shown = sections.filter((name) => roles.indexOf(role) >= roles.indexOf(sectionOf[name].role));
  const may = useMay(sectionOf[section].role);
  const Content = contents[section];
  const { data: jobs } = useQuery({ ...jobPageQuery, enabled: useMay('Administrator') });
  const [params] = useSearchParams();
  useJump(params.get('find'));

  return (
    <>
      <PageHeader title={t('common:nav.settings')} />
      <div className={styles.layout}>
        <div className={styles.sections}>
          <SettingsSearch />
          <nav className={styles.sections} aria-label={t('sections')}>
            {shown.map((name) => {
              const Picture = sectionOf[name].icon;
              return (
                <NavLink key={name} className={styles.section} to={campaignPath(campaign, `settings/${name}`)}>
                  <Picture size={18} stroke={1.6} aria-hidden />
                  {t(`section.${name}`)}
                </NavLink>
              );
            })}
            {jobs?.path && (
              <a className={styles.section} href={jobs.path} target="_blank" rel="noreferrer">
                <IconExternalLink size={18} stroke={1.6} aria-hidden />
                {t('jobs')}
              </a>
            )}
          </nav>
        </div>
        <div className={styles.content}>
          {may ? <Content /> : <EmptyState icon={IconLock} title={t('notAllowed')} hint={t('notAllowedHint')} />}
        </div>
      </div>
    </>
  );
}
