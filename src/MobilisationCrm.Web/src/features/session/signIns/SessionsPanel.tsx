import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import styles from '@/components/forms/Section.module.css';
import { Instant } from '@/components/ui/Instant';
import { Panel } from '@/components/ui/Panel';
import { browserOf } from './browser';
import { sessionsQuery, useEndSession } from '@/features/session/access';
import { useEndSessions } from '@/features/session/session';

/** Where the reader is signed in; each can be ended, and all. */
export function SessionsPanel() {
  const { t } = useTranslation('settings');
  const { data, error, refetch } = useQuery(sessionsQuery);
  const end = useEndSession();
  const endAll = useEndSessions();

  return (
    <Panel
      title={t('openSessions.title')}
      note={t('openSessions.note')}
      actions={
        <Button variant="default" size="xs" loading={endAll.isPending} onClick={() => endAll.mutate(undefined)}>
          {t('openSessions.endAll')}
        </Button>
      }
    >
      <ErrorAlert error={error ?? end.error ?? endAll.error} onRetry={error ? () => void refetch() : undefined} />
      {!data && !error && <Loading rows={2} height={48} />}
      <ul className={styles.rows}>
        {data?.map((session) => (
          <li key={session.id} className={styles.row}>
            <div className={styles.grow}>
              <span className={styles.strong}>{browserOf(session.browser) || t('openSessions.unknown')}</span>
              <div className={styles.quiet}>
                {session.address} · {t('openSessions.seen')} <Instant at={session.seenAt} />
              </div>
            </div>
            {session.isThis ? (
              <span className={styles.quiet}>{t('openSessions.this')}</span>
            ) : (
              <Button
                variant="default"
                size="xs"
                aria-label={`${t('openSessions.end')}: ${browserOf(session.browser) || t('openSessions.unknown')}`}
                onClick={() => end.mutate(session)}
              >
                {t('openSessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
