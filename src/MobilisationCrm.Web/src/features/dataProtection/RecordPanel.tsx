import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { Panel } from '@/components/ui/Panel';
import { recordQuery, type ProcessingRecord } from '@/features/dataProtection/dataProtection';
import { toDate } from '@/lib/time/dates';
import { useFormat, useZone } from '@/lib/world/locale';
import styles from './DataProtection.module.css';

/** What a supervisory authority may ask for (Regulation (EU) 2016/679, article 30), with today's counts, to be printed. */
export function RecordPanel() {
  const { t } = useTranslation('administration');
  const { data, error, refetch } = useQuery(recordQuery);
  return (
    <Panel
      title={t('protection.record.title')}
      note={t('protection.record.note')}
      actions={
        data && (
          <Button size="xs" variant="default" leftSection={<IconPrinter size={14} aria-hidden />} onClick={() => window.print()}>
            {t('protection.record.print')}
          </Button>
        )
      }
    >
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {data ? <Record record={data} /> : !error && <Loading rows={6} height={40} />}
    </Panel>
  );
}

function Record({ record: { settings, persons, notInformed, erased, accounts, byLegalBasis, recipients } }: { record: ProcessingRecord }) {
  const { t } = useTranslation(['administration', 'contacts']);
  const format = useFormat();
  const today = toDate(new Date(), useZone());
  const counted = (count: number) => ({ count, number: format.number(count) });
  return (
    <dl className={styles.record}>
      <dt>{t('protection.record.asOf')}</dt>
      <dd>{format.date(today)}</dd>
      <dt>{t('protection.controller')}</dt>
      <dd className={styles.address}>
        {[settings.controller, settings.controllerAddress, settings.contactEmail].filter(Boolean).join('\n') ||
          t('protection.record.noController')}
      </dd>
      <dt>{t('protection.record.purposes')}</dt>
      <dd>{t('protection.record.purposesText')}</dd>
      <dt>{t('protection.record.persons')}</dt>
      <dd>
        {t('protection.record.personsText')}
        <ul>
          <li>{t('protection.record.onFile', counted(persons))}</li>
          <li>{t('protection.record.notInformed', counted(notInformed))}</li>
          <li>{t('protection.record.erased', counted(erased))}</li>
          <li>{t('protection.record.accounts', counted(accounts))}</li>
        </ul>
      </dd>
      <dt>{t('protection.record.data')}</dt>
      <dd>{t('protection.record.dataText')}</dd>
      <dt>{t('contacts:field.legalBasis')}</dt>
      <dd>
        {byLegalBasis.length === 0 && '–'}
        <ul>
          {byLegalBasis.map(({ legalBasis, persons: count }) => (
            <li key={legalBasis}>
              {t(`contacts:legalBasis.${legalBasis}`)} · {t('protection.record.count', counted(count))}
            </li>
          ))}
        </ul>
      </dd>
      <dt>{t('protection.record.recipients')}</dt>
      <dd>
        {t('protection.record.recipientsText')}
        <ul>
          {recipients.map(({ id, sharedOn, recipient, what, purpose }) => (
            <li key={id}>{[format.date(sharedOn), recipient, what, purpose].join(' · ')}</li>
          ))}
        </ul>
      </dd>
      <dt>{t('protection.record.transfers')}</dt>
      <dd>{t('protection.record.transfersText')}</dd>
      <dt>{t('protection.record.retention')}</dt>
      <dd>{t('protection.record.retentionText', counted(settings.retentionMonths))}</dd>
      <dt>{t('protection.record.security')}</dt>
      <dd>{t('protection.record.securityText')}</dd>
    </dl>
  );
}
