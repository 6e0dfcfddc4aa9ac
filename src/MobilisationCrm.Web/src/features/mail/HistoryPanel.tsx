import { useTranslation } from 'react-i18next';
import { Instant } from '@/components/ui/Instant';
import { Panel } from '@/components/ui/Panel';
import styles from './Mail.module.css';
import type { MailEvent } from './mail';
import { useMailError } from './MailRow';

/** Every try with what the mail server said, and what persons did. */
export function HistoryPanel({ history }: { history: readonly MailEvent[] }) {
  const { t } = useTranslation('mail');
  const explain = useMailError();
  return (
    <Panel title={t('history.title')}>
      {history.length === 0 ? (
        <p className={`${styles.quiet} flush`}>
          {t('history.none')}
        </p>
      ) : (
        <ol className={styles.history}>
          {history.map((event, index) => (
            <li key={index}>
              <span className={styles.quiet}>
                <Instant at={event.at} />
              </span>
              <div>
                <strong>{t(`history.kind.${event.kind}`)}</strong>
                {event.by && ` · ${event.by}`}
                {event.detail && (
                  <div className={styles.quiet}>{event.kind === 'Sent' ? event.detail : explain(event.detail)}</div>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
