import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { NeedsYouBadge, PlainBadge } from '@/components/states/CommitmentBadges';
import { Instant } from '@/components/ui/Instant';
import type { IncomingMail } from './incoming';
import styles from './Incoming.module.css';

interface Props {
  mail: IncomingMail;
  isOpen: boolean;
  /** In a list of one status it says nothing. */
  withStatus: boolean;
}

/** One message: from whom, what about, what it is and where it stands. */
export function IncomingRow({ mail, isOpen, withStatus }: Props) {
  const { t } = useTranslation('incoming');
  const [params] = useSearchParams();
  const to = new URLSearchParams(params);
  to.set('mail', mail.id);
  return (
    <li className={styles.item}>
      <Link className={styles.open} to={{ search: to.toString() }} replace data-row aria-current={isOpen || undefined}>
        <span className={styles.from} dir="auto">
          {mail.fromName || mail.fromAddress || t('noSender')}
        </span>
        <span className={styles.subject} dir="auto">{mail.subject || t('noSubject')}</span>
        <span className={styles.quiet}>
          {t(`kind.${mail.kind}`)} · <Instant at={mail.receivedAt} />
        </span>
        {withStatus && (
          <span>
            {mail.status === 'Triage' ? (
              <NeedsYouBadge>{t('is.Triage')}</NeedsYouBadge>
            ) : (
              <PlainBadge>{t(`is.${mail.status}`)}</PlainBadge>
            )}
          </span>
        )}
      </Link>
    </li>
  );
}
