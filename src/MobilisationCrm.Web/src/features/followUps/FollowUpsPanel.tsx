import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Panel } from '@/components/ui/Panel';
import { followUpsQuery } from './followUps';
import { FollowUpRow } from './FollowUpRow';
import { useFirst } from '@/lib/page/useFirst';
import { toDate } from '@/lib/time/dates';
import { useFormat, useZone } from '@/lib/world/locale';
import { RaiseFollowUpForm } from './RaiseFollowUpForm';
import styles from '@/components/states/StateFile.module.css';

interface Props {
  campaign: string;
  iso2: string;
  mayWrite: boolean;
}

// Position and commitments stand below: a long list would hide them.
const shownFirst = 5;

/** What is still to be done about the State, whoever is to do it, and a form for one more. */
export function FollowUpsPanel({ campaign, iso2, mayWrite }: Props) {
  const { t } = useTranslation('states');
  const today = toDate(new Date(), useZone());
  const { data, error, refetch } = useQuery(followUpsQuery(campaign, iso2));
  const [form, setForm] = useState(false);
  const format = useFormat();
  const { shown, rest, showAll } = useFirst(data?.items ?? [], shownFirst);

  return (
    <Panel
      title={t('followUp.title')}
      actions={
        mayWrite &&
        !form && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setForm(true)}
          >
            {t('followUp.raise')}
          </Button>
        )
      }
    >
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {form && <RaiseFollowUpForm campaign={campaign} iso2={iso2} today={today} onDone={() => setForm(false)} />}
      {data?.items.length === 0 && !form && <span className={styles.quiet}>{t('followUp.none')}</span>}
      {data && data.items.length > 0 && (
        <ul className={styles.rows}>
          {shown.map((followUp) => (
            <FollowUpRow
              key={followUp.id}
              campaign={campaign}
              followUp={followUp}
              today={today}
              mayWrite={mayWrite}
              withState={false}
            />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={showAll}>
          {t('followUp.more', { count: rest, number: format.number(rest) })}
        </Button>
      )}
    </Panel>
  );
}
