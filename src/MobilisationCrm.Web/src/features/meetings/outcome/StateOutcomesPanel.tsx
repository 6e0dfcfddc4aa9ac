import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainBadge } from '@/components/states/CommitmentBadges';
import { Panel } from '@/components/ui/Panel';
import { StateName } from '@/components/states/StateName';
import { useFirst } from '@/lib/page/useFirst';
import { statePath } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import { useStates } from '@/lib/world/states';
import styles from '@/features/meetings/Meetings.module.css';
import type { MeetingDetail, StateOutcome } from '@/features/meetings/meetings';
import { outcomeFields } from './outcomes';
import { StateOutcomeDialog } from './StateOutcomeDialog';

interface Props {
  campaign: string;
  detail: MeetingDetail;
  mayWrite: boolean;
}

// At an information meeting with forty States the invitees below would be a long way off.
const shownUnwritten = 5;

/** What came of the meeting for each State of which something is written down, and for those that were there. */
export function StateOutcomesPanel({ campaign, detail, mayWrite }: Props) {
  const { t } = useTranslation(['meetings', 'common']);
  const { name } = useStates();
  const format = useFormat();
  const [writing, setWriting] = useState<string | null>(null);
  const outcomes = new Map(detail.stateOutcomes.map((outcome) => [outcome.iso2, outcome]));
  const there = detail.invitations.filter(({ isRemoved, attendance }) => !isRemoved && attendance === 'Attended');
  // A meeting with one State asks for its outcome even before attendance is written down.
  const invited = new Set(detail.invitations.flatMap(({ iso2, isRemoved }) => (iso2 && !isRemoved ? [iso2] : [])));
  const states = [
    ...new Set([...outcomes.keys(), ...there.flatMap(({ iso2 }) => (iso2 ? [iso2] : [])), ...(invited.size === 1 ? invited : [])]),
  ];
  const { shown, rest, showAll } = useFirst(states, outcomes.size + shownUnwritten);

  return (
    <Panel title={t('stateOutcome.title')} note={states.length === 0 ? t('stateOutcome.none') : undefined}>
      {shown.map((iso2) => {
        const outcome = outcomes.get(iso2);
        return (
          <div key={iso2} className={styles.outcome} data-row data-state={iso2}>
            <div className={styles.outcomeHead}>
              <StateName iso2={iso2} to={statePath(campaign, iso2)} />
              {outcome && <PlainBadge>{t(`interest.${outcome.interest}`)}</PlainBadge>}
              {mayWrite && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={`${t(outcome ? 'common:action.edit' : 'stateOutcome.write')}: ${name(iso2)}`}
                  onClick={() => setWriting(iso2)}
                >
                  {t(outcome ? 'common:action.edit' : 'stateOutcome.write')}
                </Button>
              )}
            </div>
            {outcome && <OutcomeText kind={detail.meeting.kind} outcome={outcome} />}
          </div>
        );
      })}
      {rest > 0 && (
        <Button variant="subtle" size="compact-sm" mt={8} onClick={showAll}>
          {t('stateOutcome.more', { count: rest, number: format.number(rest) })}
        </Button>
      )}
      {writing && (
        <StateOutcomeDialog
          campaign={campaign}
          meeting={detail.meeting}
          iso2={writing}
          outcome={outcomes.get(writing)}
          onClose={() => setWriting(null)}
        />
      )}
    </Panel>
  );
}

function OutcomeText({ kind, outcome }: { kind: MeetingDetail['meeting']['kind']; outcome: StateOutcome }) {
  const { t } = useTranslation('meetings');
  const fields = outcomeFields(kind).filter((field) => outcome[field]);
  return (
    <>
      <dl className={styles.facts}>
        {fields.map((field) => (
          <div key={field} className="contents">
            <dt>{t(`stateOutcome.${field}`)}</dt>
            <dd className={styles.prose}>{outcome[field]}</dd>
          </div>
        ))}
      </dl>
      {outcome.internalNote && (
        <div className={styles.internal}>
          <strong>
            <IconLock size={14} stroke={2} aria-hidden /> {t('outcome.internal')}
          </strong>
          <p className={styles.prose}>{outcome.internalNote}</p>
        </div>
      )}
    </>
  );
}
