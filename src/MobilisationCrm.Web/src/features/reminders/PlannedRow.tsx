import { IconAlertTriangle, IconCalendarTime, IconCalendarUp, IconHeartHandshake, IconMailQuestion, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StateName } from '@/components/states/StateName';
import { campaignPath, statePath } from '@/lib/world/campaign';
import { useLanguageName } from '@/lib/world/languages';
import { useCity } from '@/lib/world/locale';
import { useMailProblem } from '@/lib/server/mailProblem';
import type { Planned, RuleKind } from './reminders';
import styles from './Reminders.module.css';

const icons: Record<RuleKind, Icon> = {
  AnswerMissing: IconMailQuestion,
  MeetingAhead: IconCalendarUp,
  Thanks: IconHeartHandshake,
  ClosingDate: IconCalendarTime,
};

export function RuleIcon({ kind }: { kind: RuleKind }) {
  const Picture = icons[kind];
  return <Picture size={18} stroke={1.6} aria-hidden />;
}

/** One reminder to come: to whom, and of what. */
export function PlannedRow({ campaign, planned }: { campaign: string; planned: Planned }) {
  const { t } = useTranslation('reminders');
  const city = useCity();
  const inWords = useMailProblem();
  const languageName = useLanguageName();
  const { iso2, kind, meeting, meetingId, problem, isDropped } = planned;
  const said = isDropped ? 'plan.dropped' : problem === 'edits-not-sent' ? 'plan.waits' : 'plan.notSent';
  return (
    <li className={styles.planned} data-row>
      <div className={styles.words}>
        {iso2 && <StateName iso2={iso2} to={statePath(campaign, iso2)} />}
        <div className={styles.quiet}>
          {planned.toName && `${planned.toName} · `}
          {planned.toAddress} · {city(planned.timeZone)}
        </div>
        {planned.wishedLanguage && !isDropped && (
          <div className={styles.problem}>
            <IconAlertTriangle size={15} aria-hidden /> {t('plan.fallback', { language: languageName(planned.wishedLanguage) })}
          </div>
        )}
        {problem && (
          <div className={styles.problem}>
            <IconAlertTriangle size={15} aria-hidden /> {t(said, { reason: inWords(problem) })}
          </div>
        )}
      </div>
      <div className={styles.kind}>
        <RuleIcon kind={kind} />
        <div className={styles.words}>
          {t(`kind.${kind}`)}
          {meetingId && (
            <div className={styles.quiet}>
              <Link to={campaignPath(campaign, `meetings/${meetingId}`)}>{meeting}</Link>
            </div>
          )}
        </div>
      </div>
    </li>
  );
}
