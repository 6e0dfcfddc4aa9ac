import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type Active,
  type DragEndEvent,
  type KeyboardCoordinateGetter,
  type Over,
} from '@dnd-kit/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/features/session/session';
import { isStage, stages } from '@/lib/world/stages';
import { useStates } from '@/lib/world/states';
import styles from './Board.module.css';
import { CardBody } from './BoardCard';
import { BoardColumn } from './BoardColumn';
import type { Engagement, Move } from '@/features/engagements/engagements';
import { useKeptFocus } from '@/features/engagements/useKeptFocus';
import { useMoveFlow } from '@/features/engagements/useMoveFlow';

interface Props {
  campaign: string;
  engagements: readonly Engagement[];
}

/** The arrow keys carry a card to the column beside the one it is over. */
const toColumnBeside: KeyboardCoordinateGetter = ({ code }, { currentCoordinates, context: { active, over, droppableRects } }) => {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: 0, ArrowDown: 0 }[code];
  if (step === undefined) {
    return undefined;
  }
  const now = stages.findIndex((stage) => stage === (over?.id ?? active?.data.current?.['stage']));
  const column = droppableRects.get(stages[now + step] ?? '');
  return column ? { x: column.left + 6, y: currentCoordinates.y } : currentCoordinates;
};

/** A column per stage. Cards move by dragging with mouse, finger or keyboard, or by the menu that each of them has. */
export function Board({ campaign, engagements }: Props) {
  const { t } = useTranslation(['engagements', 'common']);
  const { name } = useStates();
  const mayMove = useMay('Staff');
  const { move, dialog } = useMoveFlow(campaign);
  const [dragged, setDragged] = useState<string | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  useKeptFocus();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toColumnBeside, scrollBehavior: 'auto' }),
  );

  const columns = useMemo(() => {
    const byStage = new Map(stages.map((stage) => [stage, [] as Engagement[]]));
    for (const engagement of engagements) {
      byStage.get(engagement.stage)?.push(engagement);
    }
    return stages.map((stage) => ({ stage, cards: byStage.get(stage) ?? [] }));
  }, [engagements]);

  const moveCard = (next: Move) => {
    setMoved(next.iso2);
    move(next);
  };
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    const engagement = engagements.find(({ iso2 }) => iso2 === active.id);
    const to = over?.id;
    if (engagement && typeof to === 'string' && isStage(to) && to !== engagement.stage) {
      moveCard({ iso2: engagement.iso2, to });
    }
  };

  const words = ({ id }: Active, over?: Over | null) => ({
    name: name(String(id)),
    stage: typeof over?.id === 'string' && isStage(over.id) ? t(`common:stage.${over.id}`) : '–',
  });
  const current = engagements.find(({ iso2 }) => iso2 === dragged);

  return (
    <DndContext
      sensors={sensors}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragEnd={drop}
      onDragCancel={() => setDragged(null)}
      accessibility={{
        announcements: {
          onDragStart: ({ active }) => t('drag.start', words(active)),
          onDragOver: ({ active, over }) => t('drag.over', words(active, over)),
          onDragEnd: ({ active, over }) => t('drag.end', words(active, over)),
          onDragCancel: ({ active }) => t('drag.cancel', words(active)),
        },
        screenReaderInstructions: { draggable: t('drag.how') },
      }}
    >
      <div className={styles.board}>
        {columns.map(({ stage, cards }) => (
          <BoardColumn key={stage} campaign={campaign} stage={stage} cards={cards} mayMove={mayMove} moved={moved} onMove={moveCard} />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {current && (
          <div className={`${styles.card} ${styles.lifted}`}>
            <CardBody campaign={campaign} engagement={current} />
          </div>
        )}
      </DragOverlay>
      {dialog}
    </DndContext>
  );
}
