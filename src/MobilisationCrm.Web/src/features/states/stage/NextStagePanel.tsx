import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EngagementDetail, Move } from '@/features/engagements/engagements';
import { EvidenceActs } from '@/features/engagements/evidence/EvidenceActs';
import { useWantedMove } from '@/features/engagements/evidence/wantedMoves';
import { EvidenceList } from '@/components/states/EvidenceList';
import styles from './NextStagePanel.module.css';

interface Props {
  campaign: string;
  detail: EngagementDetail;
  /** Undefined for a reader who only reads. */
  onMove: ((move: Move) => void) | undefined;
}

/** What the next stage asks for, with what brings it about, and the move itself once everything is on file. */
export function NextStagePanel({ campaign, detail, onMove }: Props) {
  const { t } = useTranslation(['states', 'common']);
  const { engagement } = detail;
  const [next] = detail.ahead;
  useWantedMove(campaign, detail, onMove);
  if (!next || engagement.status !== 'Active') {
    return null;
  }
  const move = { iso2: engagement.iso2, to: next.stage };
  return (
    <div className={styles.next}>
      <span className={styles.for}>{t('forStage', { stage: t(`common:stage.${next.stage}`) })}</span>
      {onMove ? <EvidenceActs campaign={campaign} move={move} evidence={next.evidence} /> : <EvidenceList evidence={next.evidence} />}
      {engagement.readyFor && onMove && (
        <Button size="xs" onClick={() => onMove(move)}>
          {t('moveOn', { stage: t(`common:stage.${next.stage}`) })}
        </Button>
      )}
    </div>
  );
}
