import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/PageHeader';
import { MailTabs } from '@/features/mail/MailTabs';
import { useRowKeys } from '@/lib/shortcuts';
import { PlanPanel } from './PlanPanel';
import styles from './Reminders.module.css';
import { RulesPanel } from './RulesPanel';

interface Props {
  /** How many days the plan looks ahead. */
  days: number;
  onChange: (changes: Record<string, string | null>) => void;
}

/** What goes out by itself: first the coming messages, then the rules that send them. */
export function RemindersPage({ days, onChange }: Props) {
  // The tabs' texts as well: asked for later they would hide the page while they are fetched.
  const { t } = useTranslation(['reminders', 'common', 'incoming']);
  useRowKeys();

  return (
    <>
      <PageHeader title={t('common:nav.reminders')} subtitle={t('subtitle')} />
      <MailTabs />
      <div className={styles.stack}>
        <PlanPanel days={days} onChange={onChange} />
        <RulesPanel />
      </div>
    </>
  );
}
