import {
  IconArrowBearRight2,
  IconCrown,
  IconHelp,
  IconMinus,
  IconScale,
  IconThumbDown,
  IconThumbUp,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Position } from '@/lib/world/stages';
import styles from './Badges.module.css';

const icons: Record<Position, Icon> = {
  Leading: IconCrown,
  Supportive: IconThumbUp,
  Leaning: IconArrowBearRight2,
  Undecided: IconScale,
  Reserved: IconMinus,
  Opposed: IconThumbDown,
  Unknown: IconHelp,
};

export function PositionBadge({ position }: { position: Position }) {
  const { t } = useTranslation();
  const Picture = icons[position];
  return (
    <span className={styles.badge} data-position={position}>
      <Picture size={14} stroke={1.75} aria-hidden />
      <span className={styles.text}>{t(`position.${position}`)}</span>
    </span>
  );
}
