import { Anchor, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NeedsYouBadge } from '@/components/states/CommitmentBadges';
import { OwnerAvatar } from '@/components/ui/OwnerAvatar';
import { Panel } from '@/components/ui/Panel';
import { StageBadge } from '@/components/states/StageBadge';
import { StateName } from '@/components/states/StateName';
import { statePath } from '@/lib/world/campaign';
import { useFirst } from '@/lib/page/useFirst';
import { useFormat } from '@/lib/world/locale';
import { useListPath, type Dashboard } from '@/features/dashboard/dashboard';
import styles from '@/features/dashboard/Dashboard.module.css';

const few = 8;

/** The States that heard nothing for longer than their stage allows, longest first. */
export function StalePanel({ campaign, dashboard }: { campaign: string; dashboard: Dashboard }) {
  const { t } = useTranslation(['dashboard', 'common', 'engagements']);
  const format = useFormat();
  const listPath = useListPath();
  const { stale } = dashboard;
  const { shown, rest, showAll } = useFirst(stale, few);
  return (
    <Panel
      title={t('stale.title')}
      note={t('stale.note')}
      actions={
        stale.length > few && (
          <Anchor component={Link} size="sm" to={listPath('show=stale&sort=-quiet')}>
            {t('stale.all', { number: format.number(stale.length) })}
          </Anchor>
        )
      }
    >
      {stale.length === 0 ? (
        <p className={styles.quiet}>{t('stale.none')}</p>
      ) : (
        <ul className={styles.rows}>
          {shown.map((engagement) => (
            <li key={engagement.iso2} className={styles.row} data-row data-state={engagement.iso2}>
              <span className={styles.grow}>
                <StateName iso2={engagement.iso2} to={statePath(campaign, engagement.iso2)} />
              </span>
              <StageBadge stage={engagement.stage} pledgedOnly={engagement.sponsoredOn === null} />
              <NeedsYouBadge>
                {t('engagements:quiet', { count: engagement.quietDays, number: format.number(engagement.quietDays) })}
              </NeedsYouBadge>
              <OwnerAvatar name={engagement.owner?.name} />
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Button variant="subtle" size="compact-sm" className={styles.tools} onClick={showAll}>
          {t('more', { count: rest, number: format.number(rest) })}
        </Button>
      )}
    </Panel>
  );
}
