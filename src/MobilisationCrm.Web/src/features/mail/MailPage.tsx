import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconMailOff, IconSearch, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { PageHeader } from '@/components/ui/PageHeader';
import { Pager } from '@/components/lists/Pager';
import { StateSelect } from '@/components/states/StateSelect';
import { useMay } from '@/features/session/session';
import { useAnswered } from '@/lib/server/answered';
import { useCampaignSlug } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import { useRowKeys } from '@/lib/page/shortcuts';
import { BulkBar } from './BulkBar';
import { InboxNotice } from '@/features/mail/incoming/InboxNotice';
import { mailPurposes, mailQuery, mailStates, statusQuery, type MailFilters } from './mail';
import styles from './Mail.module.css';
import { MailRow } from './MailRow';
import { MailTabs } from './MailTabs';
import { StatusBanner } from './StatusBanner';

interface Props {
  filters: MailFilters;
  onChange: (changes: Record<string, string | null>) => void;
}

/** The queue and the archive in one list, newest first. */
export function MailPage({ filters, onChange }: Props) {
  const { t } = useTranslation(['mail', 'common', 'states', 'incoming']);
  const format = useFormat();
  const campaign = useCampaignSlug();
  const { data, error, refetch } = useQuery(mailQuery(filters));
  // What the banner says takes one line or ten.
  const isAnswered = useAnswered([mailQuery(filters), statusQuery]);
  useRowKeys();

  const mayWrite = useMay('Staff');
  const [chosen, setChosen] = useState<readonly string[]>([]);

  const { state, purpose, to, meeting, search } = filters;
  const isNarrowed = Boolean(state ?? purpose ?? to ?? meeting ?? search);
  const chosenMails = data?.items.filter(({ id }) => chosen.includes(id)) ?? [];
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => (isChosen ? [...before, id] : before.filter((other) => other !== id)));
  const narrow = (changes: Record<string, string | null>) => onChange({ ...changes, page: null });

  if (!isAnswered) {
    return (
      <>
        <PageHeader title={t('common:nav.mail')} subtitle=" " />
        <MailTabs />
        <Loading rows={9} height={52} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t('common:nav.mail')}
        subtitle={
          <span aria-live="polite">
            {data ? t('total', { count: data.total, number: format.number(data.total) }) : ' '}
            {meeting && ` · ${t('ofMeeting')}`}
          </span>
        }
      />
      <MailTabs />
      <InboxNotice />
      <StatusBanner />
      <div className={styles.bar} role="search" aria-label={t('filter.label')}>
        <TextInput
          className={styles.choice}
          aria-label={t('filter.search')}
          placeholder={t('filter.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search ?? ''}
          onChange={(event) => narrow({ q: event.currentTarget.value || null })}
        />
        <Select
          className={styles.choice}
          data-filter
          aria-label={t('filter.state')}
          placeholder={t('filter.state')}
          clearable
          data={mailStates.map((value) => ({ value, label: t(`state.${value}`) }))}
          value={state}
          onChange={(value) => narrow({ state: value })}
        />
        <Select
          className={styles.choice}
          aria-label={t('filter.purpose')}
          placeholder={t('filter.purpose')}
          clearable
          data={mailPurposes.map((value) => ({ value, label: t(`states:purpose.${value}`) }))}
          value={purpose}
          onChange={(value) => narrow({ purpose: value })}
        />
        <StateSelect
          className={styles.choice}
          aria-label={t('filter.to')}
          placeholder={t('filter.to')}
          clearable
          value={to}
          onChange={(value) => narrow({ to: value })}
        />
        {isNarrowed && (
          <Button
            variant="subtle"
            leftSection={<IconX size={16} aria-hidden />}
            onClick={() => narrow({ state: null, purpose: null, to: null, meeting: null, q: null })}
          >
            {t('filter.clear')}
          </Button>
        )}
      </div>
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={8} height={52} />}
      {data?.items.length === 0 && (
        <EmptyState
          icon={IconMailOff}
          title={t(isNarrowed ? 'noneMatch' : 'none')}
          hint={t(isNarrowed ? 'noneMatchHint' : 'noneHint')}
        />
      )}
      {data && data.items.length > 0 && (
        <>
          {chosenMails.length > 0 && <BulkBar chosen={chosenMails} onDone={() => setChosen([])} />}
          <ul className={styles.rows}>
            {data.items.map((mail) => (
              <MailRow
                key={mail.id}
                campaign={campaign}
                mail={mail}
                isChosen={chosen.includes(mail.id)}
                onChoose={mayWrite ? (isChosen) => choose(mail.id, isChosen) : undefined}
              />
            ))}
          </ul>
          <Pager total={data.total} page={data.page} pageSize={data.pageSize} />
        </>
      )}
    </>
  );
}
