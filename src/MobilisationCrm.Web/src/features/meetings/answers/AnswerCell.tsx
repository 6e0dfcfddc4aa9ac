import { IconCheck, IconClock, IconQuestionMark, IconUserShare, IconX, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/world/locale';
import styles from '@/features/meetings/invitees/Invitees.module.css';
import type { Answer, Invitation } from '@/features/meetings/meetings';

const icons: Record<Answer, Icon> = {
  None: IconClock,
  Accepted: IconCheck,
  Tentative: IconQuestionMark,
  Declined: IconX,
  Delegated: IconUserShare,
};

/** The answer in force, who will come instead, and what was written with it. */
export function AnswerCell({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation(['meetings', 'states']);
  const format = useFormat();
  const Picture = icons[invitation.answer];
  if (invitation.isRemoved) {
    return <span className={styles.quiet}>{t('answer.removed')}</span>;
  }
  if (invitation.queuedSequence === null && invitation.answer === 'None') {
    return <span className={styles.quiet}>{t('answer.notSent')}</span>;
  }
  const substitute = [invitation.substituteName, invitation.substituteRank].filter(Boolean).join(', ');
  return (
    <div className={styles.answer}>
      <span className={invitation.answer === 'None' ? styles.quiet : styles.word}>
        <Picture size={14} stroke={2} aria-hidden /> {t(`states:answer.${invitation.answer}`)}
      </span>
      {substitute && <div>{substitute}</div>}
      {invitation.comment && <div className={styles.comment}>{invitation.comment}</div>}
      {invitation.answeredAt && (
        <div className={styles.quiet}>
          {invitation.answeredBy && t(`states:channel.${invitation.answeredBy}`)}, {format.dayOf(invitation.answeredAt)}
        </div>
      )}
      {invitation.answeredOlderVersion && <div className={styles.warn}>{t('answer.older')}</div>}
      {invitation.otherAnswers.length > 0 && (
        <details className={styles.quiet}>
          <summary>{t('answer.history')}</summary>
          {invitation.otherAnswers.map((other) => (
            <div key={other.givenAt + other.comment}>
              {[
                t(`states:answer.${other.answer}`),
                t(`states:channel.${other.channel}`),
                other.recordedBy,
                format.dayOf(other.givenAt),
                other.substituteName,
                other.comment,
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          ))}
        </details>
      )}
    </div>
  );
}
