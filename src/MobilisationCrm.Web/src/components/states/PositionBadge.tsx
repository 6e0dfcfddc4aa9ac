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

const looks: Record<Position, { icon: Icon; ground: string; ink: string }> = {
  Leading: { icon: IconCrown, ground: 'var(--stage-MinistryLiaison)', ink: 'var(--stage-MinistryLiaison-ink)' },
  Supportive: { icon: IconThumbUp, ground: 'var(--pledge-tint)', ink: 'var(--pledge)' },
  Leaning: { icon: IconArrowBearRight2, ground: 'var(--accent-tint)', ink: 'var(--pledge)' },
  Undecided: { icon: IconScale, ground: 'var(--neutral-tint)', ink: 'var(--neutral-ink)' },
  Reserved: { icon: IconMinus, ground: 'var(--neutral-tint)', ink: 'var(--neutral-ink)' },
  Opposed: { icon: IconThumbDown, ground: 'var(--against-tint)', ink: 'var(--against)' },
  Unknown: { icon: IconHelp, ground: 'var(--neutral-tint)', ink: 'var(--neutral-ink)' },
};

export function PositionBadge({ position }: { position: Position }) {
  const { t } = useTranslation();
  const { icon: Picture, ground, ink } = looks[position];
  return (
    <span className={styles.badge} style={{ '--badge-ground': ground, '--badge-ink': ink } as React.CSSProperties}>
      <Picture size={14} stroke={1.75} aria-hidden />
      <span className={styles.text}>{t(`position.${position}`)}</span>
    </span>
  );
}
