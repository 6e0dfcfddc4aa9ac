import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnerAvatar } from '@/components/ui/OwnerAvatar';
import { Panel } from '@/components/ui/Panel';
import type { Engagement } from '@/features/engagements/engagements';
import { toDate } from '@/lib/time/dates';
import { useFormat, useZone } from '@/lib/world/locale';
import { NextStepForm } from './NextStepForm';
import styles from '@/components/states/StateFile.module.css';

interface Props {
  campaign: string;
  engagement: Engagement;
  etag: string;
  mayWrite: boolean;
}

/** What happens next, by when, and who looks after the State. */
export function NextStepPanel({ campaign, engagement, etag, mayWrite }: Props) {
  const { t } = useTranslation(['states', 'common']);
  const format = useFormat();
  const today = toDate(new Date(), useZone());
  const [form, setForm] = useState(false);
  const { nextStep, nextStepDue: due, owner } = engagement;

  return (
    <Panel
      title={t('next.title')}
      actions={
        mayWrite &&
        !form && (
          <Button variant="subtle" size="compact-sm" onClick={() => setForm(true)}>
            {t('common:action.edit')}
          </Button>
        )
      }
    >
      {form ? (
        <NextStepForm campaign={campaign} engagement={engagement} etag={etag} onDone={() => setForm(false)} />
      ) : (
        <>
          <div className={nextStep ? 'strong' : undefined}>
            {nextStep || <span className={styles.quiet}>{t('next.none')}</span>}
          </div>
          <div className={styles.between}>
            {due && (
              <span className={due <= today ? styles.warn : styles.quiet}>
                {t('next.due', { date: format.weekday(due), when: format.fromToday(due) })}
              </span>
            )}
            {nextStep && !due && <span className={styles.quiet}>{t('next.noDate')}</span>}
            <span className={`${styles.quiet} together`}>
              <OwnerAvatar name={owner?.name} size={22} /> <span aria-hidden>{owner?.name ?? t('common:owner.none')}</span>
            </span>
          </div>
        </>
      )}
    </Panel>
  );
}
