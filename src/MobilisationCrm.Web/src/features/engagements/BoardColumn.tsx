import { Button } from '@mantine/core';
import { useDroppable } from '@dnd-kit/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StageIcon } from '@/components/StageBadge';
import { useFormat } from '@/lib/locale';
import type { Stage } from '@/lib/stages';
import styles from './Board.module.css';
import { BoardCard } from './BoardCard';
import type { Engagement, Move } from './engagements';

/** Enough to fill a screen; the rest is one press away, so that 195 cards are not drawn for nothing. */
const firstCards = 25;

interface Props {
  campaign: string;
  stage: Stage;
  cards: readonly Engagement[];
  mayMove: boolean;
  onMove: (move: Move) => void;
}

export function BoardColumn({ campaign, stage, cards, mayMove, onMove }: Props) {
  const { t } = useTranslation(['engagements', 'common']);
  const format = useFormat();
  const id = useId();
  const [all, setAll] = useState(false);
  const { setNodeRef, isOver } = useDroppable({ id: stage });
  const shown = all ? cards : cards.slice(0, firstCards);
  const rest = cards.length - shown.length;

  return (
    <section ref={setNodeRef} className={styles.column} data-over={isOver || undefined} aria-labelledby={id}>
      <div className={styles.head} style={{ '--tone': `var(--stage-${stage})` } as React.CSSProperties}>
        <StageIcon stage={stage} />
        <h2 id={id} className={styles.stage}>
          {t(`common:stage.${stage}`)}
        </h2>
        <span className={styles.count} data-figure>
          {format.number(cards.length)}
        </span>
      </div>
      <ul className={styles.cards}>
        {shown.map((engagement) => (
          <BoardCard key={engagement.iso2} campaign={campaign} engagement={engagement} mayMove={mayMove} onMove={onMove} />
        ))}
      </ul>
      {cards.length === 0 && <p className={styles.none}>{t('columnEmpty')}</p>}
      {rest > 0 && (
        <Button variant="subtle" size="xs" fullWidth onClick={() => setAll(true)}>
          {t('more', { count: rest, number: format.number(rest) })}
        </Button>
      )}
    </section>
  );
}
