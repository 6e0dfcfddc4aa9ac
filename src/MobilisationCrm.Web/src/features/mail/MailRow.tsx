import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Instant } from '@/components/ui/Instant';
import { StateName } from '@/components/states/StateName';
import { explainCode } from '@/lib/server/explain';
import { campaignPath } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import styles from './Mail.module.css';
import { isQuiet, type Mail } from './mail';
import { MailStateBadge } from './MailStateBadge';

interface Props {
  campaign: string;
  mail: Mail;
  isChosen?: boolean;
  /** Without it the row cannot be chosen. */
  onChoose?: ((isChosen: boolean) => void) | undefined;
}

/** One message: to whom, what, where it stands, and why it did not go. */
export function MailRow({ campaign, mail, isChosen = false, onChoose }: Props) {
  const { t } = useTranslation(['mail', 'states']);
  const explain = useMailError();
  return (
    <li className={styles.row} data-row>
      <div className={styles.to}>
        {onChoose && (
          <Checkbox
            className={styles.pick}
            size="xs"
            aria-label={t('bulk.choose', { subject: mail.subject, name: mail.toName || mail.toAddress })}
            checked={isChosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        )}
        <div>
          {mail.stateIso2 && <StateName iso2={mail.stateIso2} />}
          <div className={styles.quiet}>
            {mail.toName && `${mail.toName} · `}
            {mail.toAddress}
          </div>
        </div>
      </div>
      <div className={styles.what}>
        <Link className={styles.subject} lang={mail.language} to={campaignPath(campaign, `mail/${mail.id}`)}>
          {mail.subject}
        </Link>
        <div className={styles.quiet}>{t(`states:purpose.${mail.purpose}`)}</div>
        {mail.lastError && (
          <div className={isQuiet(mail.state) ? styles.quiet : styles.warn}>{explain(mail.lastError)}</div>
        )}
      </div>
      <div className={styles.when}>
        <MailStateBadge state={mail.state} />
        <MailTimes mail={mail} />
      </div>
    </li>
  );
}

/** When it went or will be tried next, and how often it was tried. */
export function MailTimes({ mail }: { mail: Mail }) {
  const { t } = useTranslation('mail');
  const format = useFormat();
  const waits = mail.state === 'Queued' || mail.state === 'Sending';
  return (
    <span className={styles.quiet}>
      {mail.sentAt ? (
        <Instant at={mail.sentAt} />
      ) : waits ? (
        <>
          {t('due')} <Instant at={mail.dueAt} />
        </>
      ) : (
        <Instant at={mail.createdAt} />
      )}
      {(mail.tries > 1 || (mail.tries > 0 && !mail.sentAt)) &&
        ` · ${t('tries', { count: mail.tries, number: format.number(mail.tries) })}`}
    </span>
  );
}

/** Why a message did not go, in plain words; what the mail server itself said is told as it said it. */
export function useMailError(): (error: string) => string {
  const { t } = useTranslation(['mail', 'meetings']);
  return (error) => explainCode(error, ['message', 'departure']) ?? t('serverSaid', { error });
}
