import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { PlainBadge } from '@/components/states/CommitmentBadges';
import { Instant } from '@/components/ui/Instant';
import { Panel } from '@/components/ui/Panel';
import { StateName } from '@/components/states/StateName';
import { campaignPath, statePath } from '@/lib/world/campaign';
import styles from './DeskPage.module.css';

interface Props {
  campaign: string;
  answers: readonly Schemas['AnswerItem'][];
}

/** Who answered an invitation since the start of yesterday. */
export function AnswersPanel({ campaign, answers }: Props) {
  const { t } = useTranslation(['desk', 'states']);
  return (
    <Panel title={t('answers.title')}>
      {answers.length === 0 && <p className={styles.none}>{t('answers.none')}</p>}
      <ul className={styles.rows}>
        {answers.map((answer) => (
          <li key={answer.meetingId + (answer.iso2 ?? '') + answer.answeredAt} className={styles.row} data-row data-state={answer.iso2 ?? undefined} tabIndex={-1}>
            <div className={styles.grow}>
              {answer.iso2 && <StateName iso2={answer.iso2} to={statePath(campaign, answer.iso2)} />}
              <div className={styles.quiet}>
                <Link to={campaignPath(campaign, `meetings/${answer.meetingId}`)}>{answer.meeting}</Link> ·{' '}
                <Instant at={answer.answeredAt} /> · {t(`states:channel.${answer.answeredBy}`)}
              </div>
              {answer.comment && <div>{answer.comment}</div>}
            </div>
            <PlainBadge>{t(`states:answer.${answer.answer}`)}</PlainBadge>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
