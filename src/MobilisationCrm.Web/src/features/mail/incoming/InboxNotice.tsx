import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { statusQuery } from '@/features/mail/mail';
import styles from '@/features/mail/Mail.module.css';

/** Why the mailbox of answers cannot be read; nothing while it can, or where none is read. */
export function InboxNotice() {
  const { t } = useTranslation('mail');
  const { data } = useQuery(statusQuery);
  const inbox = data?.inbox;
  if (!inbox?.problem) {
    return null;
  }
  return (
    <Alert
      role="status"
      className={styles.notice}
      icon={<IconAlertCircle size={18} aria-hidden />}
      title={t(`inbox.${inbox.problem}`, { mailbox: inbox.mailbox })}
      styles={{ title: { color: 'var(--needs-you)' }, icon: { color: 'var(--needs-you)' } }}
    >
      {t('inbox.waits')}
      <div>{t('inbox.said', { detail: inbox.problemDetail })}</div>
    </Alert>
  );
}
