import { Anchor } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '@/components/ui/Panel';
import { useMay } from '@/features/session/session';
import { campaignPath } from '@/lib/world/campaign';
import type { Dashboard } from '@/features/dashboard/dashboard';
import styles from '@/features/dashboard/Dashboard.module.css';

/** How a campaign begins: what stands where "next best" would have nothing to say. */
export function FirstSteps({ campaign, dashboard }: { campaign: string; dashboard: Dashboard }) {
  const { t } = useTranslation(['dashboard', 'common']);
  const maySet = useMay('Manager');
  const mayWrite = useMay('Staff');
  const isSet = !!dashboard.target && !!dashboard.closesOn;
  const steps = [
    { step: 'set', page: maySet && 'settings/campaign', isDone: isSet },
    { step: 'share', page: mayWrite && 'pipeline?view=table&owner=none' },
    { step: 'people', page: maySet ? 'import' : 'contacts' },
    { step: 'contact', page: 'pipeline?view=table&sort=-priority' },
    { step: 'invite', page: mayWrite && 'meetings/new?kind=Information' },
  ] as const;

  return (
    <Panel title={t('first.title')} note={t('first.note')}>
      <ol className={styles.rows}>
        {steps.map(({ step, page, ...of }) => {
          const isDone = 'isDone' in of && of.isDone;
          const Mark = isDone ? IconCircleCheck : IconCircleDashed;
          return (
            <li key={step} className={styles.row} data-row>
              <Mark size={18} aria-hidden />
              <span className={styles.grow}>
                {page && !isDone ? (
                  <Anchor component={Link} inherit underline="always" to={campaignPath(campaign, page)}>
                    {t(`first.${step}`)}
                  </Anchor>
                ) : (
                  t(`first.${step}`)
                )}
                <span className={styles.reasons}>{isDone ? t('first.isDone') : t(`first.${step}Hint`)}</span>
              </span>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
