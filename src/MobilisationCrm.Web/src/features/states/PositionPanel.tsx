import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/ui/Panel';
import { PositionBadge } from '@/components/states/PositionBadge';
import type { EngagementDetail } from '@/features/engagements/engagements';
import { useSessionName } from '@/lib/world/campaign';
import { useFirst } from '@/lib/page/useFirst';
import { useFormat } from '@/lib/world/locale';
import { RecordPositionForm } from './RecordPositionForm';
import styles from '@/components/states/StateFile.module.css';

interface Props {
  campaign: string;
  detail: EngagementDetail;
  mayWrite: boolean;
}

/** The position in force with its date and source, those before it, and a form for a new one. */
export function PositionPanel({ campaign, detail, mayWrite }: Props) {
  const { t } = useTranslation('states');
  const format = useFormat();
  const [form, setForm] = useState(false);
  const sessionName = useSessionName();
  const { engagement } = detail;
  const standing = detail.positions.filter((position) => !position.isCorrected);
  const current = standing.find(
    (item) =>
      item.position === engagement.position && item.on === engagement.positionOn && item.basis === engagement.positionBasis,
  );
  const earlier = standing.filter((item) => item !== current);
  const { shown, rest, showAll } = useFirst(earlier, 4);

  return (
    <Panel
      title={t('position.title')}
      actions={
        mayWrite &&
        !form && (
          <Button variant="subtle" size="compact-sm" onClick={() => setForm(true)}>
            {t('position.record')}
          </Button>
        )
      }
    >
      <PositionBadge position={engagement.position} />{' '}
      {engagement.positionOn ? (
        <span className={styles.quiet}>
          {t(`basis.${engagement.positionBasis}`)} · {format.date(engagement.positionOn)}
          {current?.source && <> · {sessionName(current.source)}</>}
        </span>
      ) : (
        <span className={styles.quiet}>{t('position.none')}</span>
      )}
      {earlier.length > 0 && (
        <ul className={styles.rows}>
          {shown.map((item) => (
            <li key={item.id}>
              <PositionBadge position={item.position} />{' '}
              <span className={styles.quiet}>
                {t(`basis.${item.basis}`)} · {format.date(item.on)} · {sessionName(item.source)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={showAll}>
          {t('followUp.more', { count: rest, number: format.number(rest) })}
        </Button>
      )}
      {form && <RecordPositionForm campaign={campaign} iso2={engagement.iso2} onDone={() => setForm(false)} />}
    </Panel>
  );
}
