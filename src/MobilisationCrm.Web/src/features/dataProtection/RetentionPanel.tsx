import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { Panel } from '@/components/ui/Panel';
import { atMost, retentionQuery, type RetentionItem } from '@/features/dataProtection/dataProtection';
import { useFormat } from '@/lib/world/locale';
import { PersonList } from './PersonList';
import { RunRetentionDialog } from './RunRetentionDialog';
import own from './DataProtection.module.css';
import styles from '@/components/forms/Section.module.css';

/** Whose time is over, and who left the last post: the one is erased when the reader says so, the other is looked at. */
export function RetentionPanel() {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const { data, error, refetch } = useQuery(retentionQuery);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asks, setAsks] = useState(false);
  const months = data?.retentionMonths ?? 0;
  const expired = data?.items.filter(({ reason }) => reason === 'Expired') ?? [];
  const left = data?.items.filter(({ reason }) => reason === 'LeftPost') ?? [];
  const wanted = expired.filter(({ contactId }) => chosen.has(contactId));

  return (
    <Panel
      title={t('protection.retention.title')}
      note={data && t('protection.retention.note', { count: months, number: format.number(months) })}
      actions={
        wanted.length > 0 && (
          <Button size="xs" color="red.9" onClick={() => setAsks(true)}>
            {t('protection.retention.erase', { count: wanted.length, number: format.number(wanted.length) })}
          </Button>
        )
      }
    >
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={4} height={60} />}
      {data?.items.length === 0 && (
        <EmptyState icon={IconClock} title={t('protection.retention.none')} hint={t('protection.retention.noneHint')} />
      )}
      {expired.length > 0 && (
        <>
          <h3 className={own.part}>{t('protection.retention.Expired')}</h3>
          <PersonList
            label={t('protection.retention.Expired')}
            items={expired}
            ticks={{ chosen, onChoose: setChosen, atMost: atMost.retention }}
          >
            {(item) => <Clock item={item} />}
          </PersonList>
        </>
      )}
      {left.length > 0 && (
        <>
          <h3 className={own.part}>{t('protection.retention.LeftPost')}</h3>
          <p className="flush small quiet">{t('protection.retention.leftHint')}</p>
          <PersonList label={t('protection.retention.LeftPost')} items={left}>
            {(item) => <Clock item={item} />}
          </PersonList>
        </>
      )}
      {asks && (
        <RunRetentionDialog
          items={wanted}
          onDone={() => setChosen(new Set())}
          onClose={() => setAsks(false)}
        />
      )}
    </Panel>
  );
}

function Clock({ item: { organisation, heardOn, dueOn, leftOn } }: { item: RetentionItem }) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  return (
    <>
      {organisation && <div className={styles.quiet}>{organisation}</div>}
      <div className={styles.quiet}>
        {[
          t('protection.retention.heard', { date: format.date(heardOn) }),
          t('protection.retention.due', { date: format.date(dueOn) }),
          leftOn && t('protection.retention.left', { date: format.date(leftOn) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </>
  );
}
