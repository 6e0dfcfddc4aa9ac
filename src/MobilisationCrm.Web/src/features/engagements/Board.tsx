import { DndContext, DragOverlay, MouseSensor, TouchSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/features/session/session';
import { isStage, stages } from '@/lib/stages';
import { useStates } from '@/lib/states';
import styles from './Board.module.css';
import { CardBody } from './BoardCard';
import { BoardColumn } from './BoardColumn';
import type { Engagement } from './engagements';
import { useMoveFlow } from './useMoveFlow';

interface Props {
  campaign: string;
  engagements: readonly Engagement[];
}

/** A column per stage. Cards move by dragging with mouse or finger, or by the menu that each of them has for the keyboard. */
export function Board({ campaign, engagements }: Props) {
  const { t } = useTranslation(['engagements', 'common']);
  const { name } = useStates();
  const mayMove = useMay('Staff');
  const { move, dialog } = useMoveFlow(campaign);
  const [dragged, setDragged] = useState<string | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );

  const columns = useMemo(() => {
    const byStage = new Map(stages.map((stage) => [stage, [] as Engagement[]]));
    for (const engagement of engagements) {
      byStage.get(engagement.stage)?.push(engagement);
    }
    return stages.map((stage) => ({ stage, cards: byStage.get(stage) ?? [] }));
  }, [engagements]);

  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    const engagement = engagements.find(({ iso2 }) => iso2 === active.id);
    const to = over?.id;
    if (engagement && typeof to === 'string' && isStage(to) && to !== engagement.stage) {
      move({ iso2: engagement.iso2, to });
    }
  };

  const said = (id: unknown, over: unknown) => {
    const where = typeof over === 'string' && isStage(over) ? t(`common:stage.${over}`) : '–';
    return t('dragOver', { name: name(String(id)), stage: where });
  };
  const current = engagements.find(({ iso2 }) => iso2 === dragged);

  return (
    <DndContext
      sensors={sensors}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragEnd={drop}
      onDragCancel={() => setDragged(null)}
      accessibility={{
        announcements: {
          onDragStart: ({ active }) => name(String(active.id)),
          onDragOver: ({ active, over }) => said(active.id, over?.id),
          onDragEnd: ({ active, over }) => said(active.id, over?.id),
          onDragCancel: () => t('common:action.cancel'),
        },
        screenReaderInstructions: { draggable: t('dragHow') },
      }}
    >
      <div className={styles.board}>
        {columns.map(({ stage, cards }) => (
          <BoardColumn key={stage} campaign={campaign} stage={stage} cards={cards} mayMove={mayMove} onMove={move} />
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
