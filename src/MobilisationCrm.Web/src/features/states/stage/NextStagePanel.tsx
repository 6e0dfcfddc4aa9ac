import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EngagementDetail } from '@/features/engagements/engagements';
import { EvidenceList } from '@/components/states/EvidenceList';
import type { Stage } from '@/lib/world/stages';
import styles from './NextStagePanel.module.css';

/** What the next stage asks for, and the move itself once everything is on file. */
export function NextStagePanel({ detail, onMove }: { detail: EngagementDetail; onMove: ((to: Stage) => void) | undefined }) {
  const { t } = useTranslation(['states', 'common']);
  const { engagement } = detail;
  const [next] = detail.ahead;
  if (!next || engagement.status !== 'Active') {
    return null;
  }
  return (
    <div className={styles.next}>
      <span className={styles.for}>{t('forStage', { stage: t(`common:stage.${next.stage}`) })}</span>
      <EvidenceList evidence={next.evidence} />
      {engagement.readyFor && onMove && (
        <Button size="xs" onClick={() => onMove(next.stage)}>
          {t('moveOn', { stage: t(`common:stage.${next.stage}`) })}
        </Button>
      )}
    </div>
  );
}
