import { IconChecklist, IconLanguage, IconMailOff, IconMailQuestion, IconMoon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMailProblem } from '@/lib/server/mailProblem';
import { useLanguageName } from '@/lib/world/languages';
import { inLanguage, useFormat } from '@/lib/world/locale';
import { useStates } from '@/lib/world/states';
import styles from '@/features/meetings/BeforePanel.module.css';
import { useHourReason } from '@/features/meetings/calendar/HourChip';
import { withoutWords, type Letter, type MeetingDetail } from '@/features/meetings/meetings';
import { isAwkward, type Sending } from './sending';

interface Props {
  detail: MeetingDetail;
  sending: Sending;
  /** More names than this are only counted. */
  fewNames?: number;
  /** Also the hours at night and on closed days, where no panel beside it shows them. */
  withHours?: boolean;
}

/** What whoever sends should know before: each a line, with whom it is about. */
export function SendChecks({ detail: { agenda, translations }, sending, fewNames = Infinity, withHours = false }: Props) {
  const { t, i18n } = useTranslation('meetings');
  const format = useFormat();
  const languageName = useLanguageName();
  const problem = useMailProblem();
  const { name: stateName } = useStates();
  const hourReason = useHourReason();
  const name = ({ iso2, toName }: Letter) => (iso2 ? stateName(iso2) : toName);
  const { letters, byLanguage, blocked, first } = sending;
  // The language that the title is typed in is not known; when two have no words of their own, one of them reads another's.
  const untranslated = withoutWords(byLanguage.map(([code]) => code), translations);
  const called = letters.filter(({ purpose }) => purpose !== 'Cancellation');
  const awkward = withHours ? called.filter(({ capital }) => capital && isAwkward(capital)) : [];
  const hasAgenda = !!agenda || translations.some((words) => words.agenda);
  const of = (some: readonly Letter[]) => ({ count: some.length, number: format.number(some.length) });
  const names = (some: readonly Letter[], say = name) =>
    some.length <= fewNames && <span className={styles.names}>{some.map(say).join(', ')}</span>;

  return (
    <>
      {untranslated.length > 1 && (
        <li className={styles.amber}>
          <IconLanguage size={18} stroke={1.75} aria-hidden />
          <span>{t('before.untranslated', { languages: untranslated.map(languageName) })}</span>
        </li>
      )}
      {called.length > 0 && !hasAgenda && (
        <li className={styles.amber}>
          <IconChecklist size={18} stroke={1.75} aria-hidden />
          <span>{t('before.noAgenda')}</span>
        </li>
      )}
      {awkward.length > 0 && (
        <li className={styles.amber}>
          <IconMoon size={18} stroke={1.75} aria-hidden />
          <span>
            {t('before.awkward', of(awkward))}{' '}
            {names(awkward, (letter) => {
              const hour = letter.capital!;
              return `${name(letter)} (${inLanguage(hour.city, i18n.language)} ${hour.startsLocal.slice(11, 16)}, ${hourReason(hour)})`;
            })}
          </span>
        </li>
      )}
      {[...new Set(blocked.map((letter) => letter.problem ?? ''))].map((code) => {
        const some = blocked.filter((letter) => letter.problem === code);
        return (
          <li key={code} className={styles.amber}>
            <IconMailOff size={18} stroke={1.75} aria-hidden />
            <span>
              {t('before.blocked', { ...of(some), reason: problem(code) })}{' '}
              <span className={styles.names}>{some.map(name).join(', ')}</span>
            </span>
          </li>
        );
      })}
      {first.length > 0 && (
        <li className={styles.amber}>
          <IconMailQuestion size={18} stroke={1.75} aria-hidden />
          <span>
            {t('before.first', of(first))} {names(first)}
          </span>
        </li>
      )}
    </>
  );
}
