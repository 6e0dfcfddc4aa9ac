import { useQuery } from '@tanstack/react-query';
import { IconInbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/feedback/EmptyState';
import { Panel } from '@/components/ui/Panel';
import styles from './Incoming.module.css';
import { statusQuery } from '@/features/mail/mail';

/** Nothing ever came in: which mailbox is read, or how a mail server hands mail over, step by step. */
export function IncomingSetup() {
  const { t } = useTranslation('incoming');
  const { data: status } = useQuery(statusQuery);
  if (!status) {
    return null;
  }
  if (status.inbox) {
    return <EmptyState icon={IconInbox} title={t('setup.title')} hint={`${t('setup.mailbox', { mailbox: status.inbox.mailbox })} ${t('setup.then')}`} />;
  }
  return (
    <Panel title={t('setup.title')} note={t('setup.note')}>
      <ol className={styles.steps}>
        <li>{t('setup.key')}</li>
        <li>
          {t('setup.pipe')} <code className={styles.code}>deploy/mail/incoming</code>,{' '}
          <code className={styles.code}>deploy/mail/postfix.cf</code>, <code className={styles.code}>deploy/mail/exim.conf</code>
        </li>
        <li>
          {t('setup.address')} <code className={styles.code}>{`POST ${location.origin}/api/v1/mail/incoming`}</code>
        </li>
        <li>{t('setup.then')}</li>
      </ol>
    </Panel>
  );
}
