import { useDraggable } from '@dnd-kit/core';
import { IconAlertCircle, IconCalendarDue, IconDotsVertical, IconGripVertical, IconHistory } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsYouBadge, PlainBadge } from '@/components/states/CommitmentBadges';
import { OwnerAvatar } from '@/components/ui/OwnerAvatar';
import { StateName } from '@/components/states/StateName';
import { statePath } from '@/lib/world/campaign';
import { toDate } from '@/lib/time/dates';
import { useFormat, useZone } from '@/lib/world/locale';
import { useStates } from '@/lib/world/states';
import styles from './Board.module.css';
import { CardMenu } from './CardMenu';
import { CommitmentMark } from '@/features/engagements/CommitmentMark';
import type { Engagement, Move } from '@/features/engagements/engagements';

interface Props {
  campaign: string;
  engagement: Engagement;
  mayMove: boolean;
  onMove: (move: Move) => void;
}

export const BoardCard = memo(function BoardCard({ campaign, engagement, mayMove, onMove }: Props) {
  const { t } = useTranslation(['engagements', 'common']);
  const { name } = useStates();
  const [isMenuAsked, setMenuAsked] = useState(false);
  const canMove = mayMove && engagement.status === 'Active';
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: engagement.iso2,
    data: { stage: engagement.stage },
    disabled: !canMove,
  });

  return (
    <li
      ref={setNodeRef}
      {...listeners}
      data-row
      data-card={engagement.iso2}
      data-state={engagement.iso2}
      className={styles.card}
      data-needs-you={engagement.isStale || undefined}
      data-dragging={isDragging || undefined}
      data-movable={canMove || undefined}
    >
      <CardBody campaign={campaign} engagement={engagement} />
      {canMove && (
        <button
          ref={setActivatorNodeRef}
          type="button"
          className={styles.handle}
          aria-label={t('drag.handle', { name: name(engagement.iso2) })}
          aria-describedby={attributes['aria-describedby']}
          aria-pressed={isDragging}
        >
          <IconGripVertical size={16} aria-hidden />
        </button>
      )}
      {mayMove &&
        (isMenuAsked ? (
          <CardMenu engagement={engagement} onMove={onMove} />
        ) : (
          <button
            type="button"
            className={styles.menu}
            aria-haspopup="menu"
            aria-label={t('cardMenu', { name: name(engagement.iso2) })}
            onClick={() => setMenuAsked(true)}
          >
            <IconDotsVertical size={16} aria-hidden />
          </button>
        ))}
    </li>
  );
});

/** What a card says: the State, its commitment, what needs someone, the next step or the last contact. */
export function CardBody({ campaign, engagement }: { campaign: string; engagement: Engagement }) {
  const { t } = useTranslation(['engagements', 'common']);
  const format = useFormat();
  const zone = useZone();
  const { nextStepDue: due, nextStep } = engagement;
  const isOverdue = due !== null && due < toDate(new Date(), zone);

  return (
    <>
      <div className={styles.top}>
        <StateName iso2={engagement.iso2} to={statePath(campaign, engagement.iso2)} />
        {engagement.owner && <OwnerAvatar name={engagement.owner.name} size={22} />}
      </div>
      <CommitmentMark engagement={engagement} />
      {engagement.status !== 'Active' && <PlainBadge>{t(`status.${engagement.status}`)}</PlainBadge>}
      {engagement.isStale && (
        <div className={styles.line} data-overdue>
          <IconAlertCircle size={14} aria-hidden />
          <span className={styles.whole}>
            {t('quiet', { count: engagement.quietDays, number: format.number(engagement.quietDays) })}
          </span>
        </div>
      )}
      {engagement.readyFor && <NeedsYouBadge>{t('readyFor', { stage: t(`common:stage.${engagement.readyFor}`) })}</NeedsYouBadge>}
      {nextStep || due ? (
        <div className={styles.line} data-overdue={isOverdue || undefined}>
          <IconCalendarDue size={14} aria-hidden />
          <span className={styles.clamp}>{[due && format.weekday(due), nextStep].filter(Boolean).join(' · ')}</span>
        </div>
      ) : (
        // A stale card says already for how long nobody was in touch.
        !engagement.isStale &&
        engagement.lastContactAt && (
          <div className={styles.line}>
            <IconHistory size={14} aria-hidden />
            <span className={styles.whole}>
              {t('lastContact', { date: format.brief(toDate(new Date(engagement.lastContactAt), zone)) })}
            </span>
          </div>
        )
      )}
    </>
  );
}
