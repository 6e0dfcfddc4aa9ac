import { IconCheck, IconClock, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/world/locale';
import styles from '@/features/meetings/Meetings.module.css';
import type { Meeting } from '@/features/meetings/meetings';

/** How the answers stand, each number with its sign and word; of those that nobody gave only "accepted" is told. */
export function AnswerCounts({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const waiting = meeting.invited - meeting.accepted - meeting.tentative - meeting.declined;
  const counts = [
    ['accepted', meeting.accepted, IconCheck],
    ['tentative', meeting.tentative, IconQuestionMark],
    ['declined', meeting.declined, IconX],
    ['waiting', waiting, IconClock],
  ] as const;
  if (meeting.invited === 0) {
    return <span className={styles.quiet}>{t('count.nobody')}</span>;
  }
  return (
    <span className={styles.counts}>
      {counts
        .filter(([answer, count]) => count > 0 || answer === 'accepted')
        .map(([answer, count, Picture]) => (
          <span key={answer} className={count === 0 ? styles.zero : undefined}>
            <Picture size={14} stroke={2} aria-hidden /> {t(`count.${answer}`, { count, number: format.number(count) })}
          </span>
        ))}
    </span>
  );
}
