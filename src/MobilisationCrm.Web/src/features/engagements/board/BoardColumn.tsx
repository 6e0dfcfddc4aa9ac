import { Button } from '@mantine/core';
import { useDroppable } from '@dnd-kit/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WhenNear } from '@/components/ui/WhenNear';
import { StageIcon } from '@/components/states/StageBadge';
import { usePrinted } from '@/lib/page/printed';
import { useFormat } from '@/lib/world/locale';
import type { Stage } from '@/lib/world/stages';
import styles from './Board.module.css';
import { BoardCard } from './BoardCard';
import type { Engagement, Move } from '@/features/engagements/engagements';

/** As many as a screen holds. More are drawn when the end of the column comes near, so that 195 cards are not drawn for nothing. */
const screenful = 8;

interface Props {
  campaign: string;
  stage: Stage;
  cards: readonly Engagement[];
  mayMove: boolean;
  /** The State moved last: its card is drawn, however far down it stands. */
  moved: string | null;
  onMove: (move: Move) => void;
}

export function BoardColumn({ campaign, stage, cards, mayMove, moved, onMove }: Props) {
  const { t } = useTranslation(['engagements', 'common']);
  const format = useFormat();
  const id = useId();
  const isPrinted = usePrinted();
  const [wanted, setWanted] = useState(screenful);
  const { setNodeRef, isOver } = useDroppable({ id: stage });
  const shown = isPrinted ? cards : cards.slice(0, Math.max(wanted, cards.findIndex(({ iso2 }) => iso2 === moved) + 1));
  const rest = cards.length - shown.length;
  const drawMore = () => setWanted(shown.length + screenful);

  return (
    <section ref={setNodeRef} className={styles.column} data-over={isOver || undefined} aria-labelledby={id}>
      <div className={styles.head} data-tone={stage}>
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
        <WhenNear key={shown.length} onNear={drawMore}>
          <Button variant="subtle" size="xs" fullWidth onClick={drawMore}>
            {t('more', { count: rest, number: format.number(rest) })}
          </Button>
        </WhenNear>
      )}
    </section>
  );
}
