import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { StageIcon } from '@/components/states/StageBadge';
import { movesQuery, type Engagement } from '@/features/engagements/engagements';
import { toDate, daysBetween } from '@/lib/time/dates';
import { useFormat, useZone } from '@/lib/world/locale';
import { stages, type Stage } from '@/lib/world/stages';
import styles from './StageStepper.module.css';

interface Props {
  campaign: string;
  engagement: Engagement;
}

/** The six stages in a row: those behind with the day they were entered, the present one with the days spent in it. */
export function StageStepper({ campaign, engagement }: Props) {
  const { t } = useTranslation(['states', 'common']);
  const format = useFormat();
  const zone = useZone();
  const { data: timeline } = useQuery(movesQuery(campaign, engagement.iso2));
  const now = stages.indexOf(engagement.stage);
  const days = daysBetween(toDate(new Date(engagement.stageEnteredAt), zone), toDate(new Date(), zone));

  const entered = (stage: Stage) => {
    const change = timeline?.find((item) => item.kind === 'StageChange' && !item.isCorrected && item.type === stage);
    return change ? format.dayOf(change.at) : '';
  };
  const tone = (stage: Stage) => (stage === 'CoSponsorship' && !engagement.sponsoredOn ? 'pledged' : stage);

  return (
    <ol className={styles.steps} aria-label={t('common:stage.label')}>
      {stages.map((stage, index) => (
        <li
          key={stage}
          className={styles.step}
          data-place={index < now ? 'behind' : index === now ? 'here' : 'ahead'}
          aria-current={index === now ? 'step' : undefined}
          data-tone={index === now ? tone(stage) : undefined}
        >
          <StageIcon stage={stage} />
          <span className={styles.words}>
            <span className={styles.name}>{t(`common:stage.${stage}`)}</span>
            <span className={styles.note}>
              {index === now ? t('daysHere', { count: days, number: format.number(days) }) : index < now ? entered(stage) : ''}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
