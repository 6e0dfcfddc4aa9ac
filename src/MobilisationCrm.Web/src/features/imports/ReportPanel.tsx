import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '@/components/ui/Panel';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import type { Kind, Report } from './imports';
import styles from './Imports.module.css';
import { RemarkTable } from './RemarkTable';

interface Props {
  kind: Kind;
  /** The file's. */
  name: string;
  report: Report;
  isLoaded: boolean;
  isLoading: boolean;
  onLoad: () => void;
}

const placesOf = { counterparts: ['organisations', 'contacts'], history: ['pipeline', 'dashboard'] } as const;

/** What loading the file would do, or did. */
export function ReportPanel({ kind, name, report, isLoaded, isLoading, onLoad }: Props) {
  const { t } = useTranslation(['imports', 'common']);
  const format = useFormat();
  const campaign = useCampaignSlug();
  const { added, known, newOrganisations, newContacts, problems, notices } = report;
  const isBroken = problems.length > 0;
  const say = (key: 'problems' | 'loaded' | 'ready' | 'known' | 'organisations' | 'persons', count: number) =>
    t(`count.${key}`, { count, number: format.number(count) });

  return (
    <Panel title={name}>
      <div role="status" className={isBroken ? styles.broken : styles.summary}>
        {isBroken ? <IconAlertTriangle size={18} aria-hidden /> : <IconCircleCheck size={18} aria-hidden />}
        <span>
          {isBroken
            ? `${say('problems', problems.length)} ${t('mend')}`
            : added + known === 0
              ? t('noRows')
              : added === 0
                ? t('allKnown')
                : [
                    say(isLoaded ? 'loaded' : 'ready', added),
                    kind === 'counterparts' &&
                      t('newOnes', { organisations: say('organisations', newOrganisations), persons: say('persons', newContacts) }),
                    known > 0 && say('known', known),
                  ]
                    .filter(Boolean)
                    .join(' ')}
        </span>
      </div>
      {isBroken && <RemarkTable label={t('problems')} remarks={problems} />}
      {notices.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('notices')}</h3>
          <p className={styles.columns}>{t('noticesHint')}</p>
          <RemarkTable label={t('notices')} remarks={notices} />
        </>
      )}
      <div className={styles.actions}>
        {isLoaded ? (
          placesOf[kind].map((page) => (
            <Button key={page} variant="default" component={Link} to={campaignPath(campaign, page)}>
              {t(`common:nav.${page}`)}
            </Button>
          ))
        ) : (
          <Button disabled={isBroken || added === 0} loading={isLoading} onClick={onLoad}>
            {t('load')}
          </Button>
        )}
      </div>
    </Panel>
  );
}
