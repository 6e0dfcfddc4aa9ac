import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StateName } from '@/components/states/StateName';
import { Instant } from '@/components/ui/Instant';
import { Panel } from '@/components/ui/Panel';
import { MailStateBadge } from '@/features/mail/MailStateBadge';
import { campaignPath, statePath, useCampaignSlug } from '@/lib/world/campaign';
import { useLanguageName } from '@/lib/world/languages';
import { useStates } from '@/lib/world/states';
import type { CircularMessage } from './circulars';
import styles from './Circulars.module.css';

/** Where each message of a letter that was sent stands. */
export function CircularMessages({ messages }: { messages: readonly CircularMessage[] }) {
  const { t } = useTranslation('mail');
  const campaign = useCampaignSlug();
  const languageName = useLanguageName();
  const { byName } = useStates();
  return (
    <Panel title={t('circular.messages')}>
      <ul className={styles.rows}>
        {byName(messages).map((message) => (
          <li key={message.mailId} className={styles.row} data-row data-state={message.iso2}>
            <div className={styles.words}>
              <StateName iso2={message.iso2} to={statePath(campaign, message.iso2)} />
              <div className={styles.quiet}>
                {message.toName} · {message.toAddress} · {languageName(message.language)}
              </div>
            </div>
            <div className={styles.quiet}>
              <Link to={campaignPath(campaign, `mail/${message.mailId}`)}>
                <MailStateBadge state={message.state} />
              </Link>{' '}
              <Instant at={message.sentAt ?? message.dueAt} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
