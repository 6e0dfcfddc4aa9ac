import {
  IconBuildingBank,
  IconCircleDashed,
  IconMessageCircle,
  IconMessages,
  IconPresentation,
  IconRosetteDiscountCheck,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '@/lib/world/stages';
import styles from './Badges.module.css';

const icons: Record<Stage, Icon> = {
  Identified: IconCircleDashed,
  FirstContact: IconMessageCircle,
  InformationMeeting: IconPresentation,
  BilateralMeeting: IconMessages,
  MinistryLiaison: IconBuildingBank,
  CoSponsorship: IconRosetteDiscountCheck,
};

export function StageIcon({ stage, size = 16 }: { stage: Stage; size?: number }) {
  const Picture = icons[stage];
  return <Picture size={size} stroke={1.75} aria-hidden />;
}

/** Green is kept for what e-deleGATE confirms: a State in the last stage by its pledge alone stays deep blue and says so. */
export function StageBadge({ stage, pledgedOnly = false }: { stage: Stage; pledgedOnly?: boolean }) {
  const { t } = useTranslation();
  const tone = stage === 'CoSponsorship' && pledgedOnly ? 'pledged' : stage;
  return (
    <span className={styles.badge} data-tone={tone}>
      <StageIcon stage={stage} size={14} />
      <span className={styles.text}>{tone === 'pledged' ? t('stage.pledgedOnly') : t(`stage.${stage}`)}</span>
    </span>
  );
}
