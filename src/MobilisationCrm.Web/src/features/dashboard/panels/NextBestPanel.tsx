import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { OwnerAvatar } from '@/components/ui/OwnerAvatar';
import { Panel } from '@/components/ui/Panel';
import { StageBadge } from '@/components/states/StageBadge';
import { StateName } from '@/components/states/StateName';
import { statePath } from '@/lib/world/campaign';
import { useFirst } from '@/lib/page/useFirst';
import { useFormat } from '@/lib/world/locale';
import type { Dashboard } from '@/features/dashboard/dashboard';
import styles from '@/features/dashboard/Dashboard.module.css';

/** So many stand beside the funnel on the first screen. */
const few = 5;

/** The States in which a conversation is worth most now, each with why. */
export function NextBestPanel({ campaign, dashboard }: { campaign: string; dashboard: Dashboard }) {
  const { t } = useTranslation(['dashboard', 'common']);
  const format = useFormat();
  const { shown, rest, showAll } = useFirst(dashboard.nextBest, few);
  const reason = ({ kind, count, of, bloc }: Schemas['NextBestReason']) =>
    t(`next.${kind}`, {
      number: format.number(count ?? 0),
      of: format.number(of ?? 0),
      bloc: bloc ? t(`bloc.${bloc}`) : '',
    });

  return (
    <Panel title={t('next.title')} note={t('next.note')}>
      {dashboard.nextBest.length === 0 ? (
        <p className={styles.quiet}>{t('next.none')}</p>
      ) : (
        <ol className={styles.rows}>
          {shown.map(({ engagement, score, reasons }) => (
            <li key={engagement.iso2} className={styles.row} data-row data-state={engagement.iso2}>
              <span className={styles.grow}>
                <StateName iso2={engagement.iso2} to={statePath(campaign, engagement.iso2)} />
              </span>
              <StageBadge stage={engagement.stage} pledgedOnly={engagement.sponsoredOn === null} />
              <span data-figure>{t('next.score', { number: format.number(score) })}</span>
              <OwnerAvatar name={engagement.owner?.name} />
              <span className={styles.reasons}>{reasons.map(reason).join(' · ')}</span>
            </li>
          ))}
        </ol>
      )}
      {rest > 0 && (
        <Button variant="subtle" size="compact-sm" className={styles.tools} onClick={showAll}>
          {t('more', { count: rest, number: format.number(rest) })}
        </Button>
      )}
    </Panel>
  );
}
