import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainBadge } from '@/components/states/CommitmentBadges';
import type { EngagementDetail } from '@/features/engagements/engagements';
import { useFormat } from '@/lib/world/locale';
import styles from '@/components/states/StateFile.module.css';
import { VoteDialog } from './VoteDialog';
import { standingVotes, type VoteItem } from './commitments';

interface Props {
  campaign: string;
  detail: EngagementDetail;
  mayWrite: boolean;
}

/** How the State voted, below what it committed itself to: the two need not agree. */
export function VoteRow({ campaign, detail, mayWrite }: Props) {
  const { t } = useTranslation('states');
  const format = useFormat();
  const [task, setTask] = useState<{ wrong?: VoteItem } | null>(null);
  const votes = standingVotes(detail.votes);
  const iso2 = detail.engagement.iso2;

  return (
    <li>
      <div className={styles.between}>
        <span>{t('vote.title')}</span>
        <span className="together">
          {votes.length === 0 && <span className={styles.quiet}>—</span>}
          {mayWrite && (
            <Button variant="subtle" size="compact-xs" mih={24} aria-label={t('vote.record')} onClick={() => setTask({})}>
              {t('commitment.record')}
            </Button>
          )}
        </span>
      </div>
      {votes.map((vote) => (
        <div key={vote.id}>
          <div className={styles.between}>
            <span>
              <PlainBadge>{t(`vote.${vote.choice}`)}</PlainBadge> <span className={styles.quiet}>{format.date(vote.on)}</span>
            </span>
            {mayWrite && (
              <Button
                variant="subtle"
                size="compact-xs"
                mih={24}
                aria-label={t('vote.correctThis', { vote: t(`vote.${vote.choice}`), date: format.date(vote.on) })}
                onClick={() => setTask({ wrong: vote })}
              >
                {t('task.correct')}
              </Button>
            )}
          </div>
          <div className={styles.quiet}>{vote.source}</div>
        </div>
      ))}
      {task && <VoteDialog campaign={campaign} iso2={iso2} wrong={task.wrong} onClose={() => setTask(null)} />}
    </li>
  );
}
