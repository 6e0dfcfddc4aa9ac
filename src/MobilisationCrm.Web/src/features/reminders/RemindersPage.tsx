import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '@/components/feedback/Loading';
import { PageHeader } from '@/components/ui/PageHeader';
import { MailTabs } from '@/features/mail/MailTabs';
import { useAnswered } from '@/lib/server/answered';
import { useCampaignSlug } from '@/lib/world/campaign';
import { useRowKeys } from '@/lib/page/shortcuts';
import { PlanPanel } from './PlanPanel';
import { longAhead, planQuery, rulesQuery } from './reminders';
import styles from './Reminders.module.css';
import { RulesPanel } from './RulesPanel';

interface Props {
  /** How many days the plan looks ahead. */
  days: number;
  onChange: (changes: Record<string, string | null>) => void;
}

/** What goes out by itself: first the coming messages, then the rules that send them. */
export function RemindersPage({ days, onChange }: Props) {
  const { t } = useTranslation(['reminders', 'common']);
  const campaign = useCampaignSlug();
  const { data: plan } = useQuery(planQuery(campaign, days));
  const isAnswered = useAnswered([
    planQuery(campaign, days),
    rulesQuery,
    // Says why nothing is planned.
    ...(plan?.every((planned) => planned.isDropped) ? [planQuery(campaign, longAhead)] : []),
  ]);
  useRowKeys();

  return (
    <>
      <PageHeader title={t('common:nav.reminders')} subtitle={t('subtitle')} />
      <MailTabs />
      {isAnswered ? (
        <div className={styles.stack}>
          <PlanPanel days={days} onChange={onChange} />
          <RulesPanel />
        </div>
      ) : (
        <Loading rows={8} height={52} />
      )}
    </>
  );
}
