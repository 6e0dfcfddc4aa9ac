import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconLanguage, IconMailCog, IconMailForward, IconMailOff, IconMailQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '@/components/ui/Panel';
import { campaignPath } from '@/lib/world/campaign';
import { useLanguageName } from '@/lib/world/languages';
import { useFormat } from '@/lib/world/locale';
import { useStates } from '@/lib/world/states';
import styles from './BeforePanel.module.css';
import { useMailProblem } from '@/lib/server/mailProblem';
import { withoutWords, type Letter, type MeetingDetail } from './meetings';
import type { Sending } from '@/features/meetings/sending/sending';

const fewNames = 12;

interface Props {
  campaign: string;
  detail: MeetingDetail;
  sending: Sending;
}

/** What "send" would do, before anybody presses it: complete letters, what stands in the way, whom nobody wrote to yet. */
export function BeforePanel({ campaign, detail: { meeting, translations }, sending }: Props) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const languageName = useLanguageName();
  const problem = useMailProblem();
  const { name } = useStates();
  const { letters, byLanguage, byCause, blocked, first, corrected, unchanged } = sending;
  const who = (letter: Letter) => (letter.iso2 ? name(letter.iso2) : letter.toName);
  const problems = [...new Set(blocked.map((letter) => letter.problem ?? ''))];
  // One language has the number already said.
  const howMany = (count: number) => (byLanguage.length > 1 ? ` (${format.number(count)})` : '');
  // The language that the title is typed in is not known; when two have no words of their own, one of them reads another's.
  const untranslated = withoutWords(byLanguage.map(([code]) => code), translations);
  const languages = byLanguage.map(([code, count]) => languageName(code) + howMany(count)).join(', ');

  return (
    <Panel title={t('before.title')}>
      <ul className={styles.list}>
        {letters.length > 0 && (
          <li>
            <IconCircleCheck size={18} stroke={1.75} aria-hidden />
            <span>{t('before.ready', { count: letters.length, number: format.number(letters.length), languages })}</span>
          </li>
        )}
        {untranslated.length > 1 && (
          <li className={styles.amber}>
            <IconLanguage size={18} stroke={1.75} aria-hidden />
            <span>{t('before.untranslated', { languages: untranslated.map(languageName) })}</span>
          </li>
        )}
        {byCause.map(([cause, due]) => (
          <li key={cause}>
            <IconMailForward size={18} stroke={1.75} aria-hidden />
            <span>
              {t(`cause.${cause}`, { count: due.length, number: format.number(due.length) })}{' '}
              {due.length <= fewNames && <span className={styles.names}>{due.map(who).join(', ')}</span>}
            </span>
          </li>
        ))}
        {corrected.length > 0 && (
          <li className={styles.amber}>
            <IconMailCog size={18} stroke={1.75} aria-hidden />
            <span>{t('before.corrected', { count: corrected.length, number: format.number(corrected.length) })}</span>
          </li>
        )}
        {problems.map((code) => {
          const names = blocked.filter((letter) => letter.problem === code).map(who);
          return (
            <li key={code} className={styles.amber}>
              <IconMailOff size={18} stroke={1.75} aria-hidden />
              <span>
                {t('before.blocked', { count: names.length, number: format.number(names.length), reason: problem(code) })}{' '}
                <span className={styles.names}>{names.join(', ')}</span>
              </span>
            </li>
          );
        })}
        {first.length > 0 && (
          <li className={styles.amber}>
            <IconMailQuestion size={18} stroke={1.75} aria-hidden />
            <span>
              {t('before.first', { count: first.length, number: format.number(first.length) })}{' '}
              {first.length <= fewNames && <span className={styles.names}>{first.map(who).join(', ')}</span>}
            </span>
          </li>
        )}
        {meeting.invited === 0 && (
          <li className={styles.amber}>
            <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
            <span>{t('before.nobody')}</span>
          </li>
        )}
        {letters.length === 0 && blocked.length === 0 && corrected.length === 0 && meeting.invited > 0 && (
          <li>
            <IconCircleCheck size={18} stroke={1.75} aria-hidden />
            <span>
              {t('before.nothingDue')}{' '}
              <Anchor component={Link} inherit underline="always" to={campaignPath(campaign, `mail?meeting=${meeting.id}`)}>
                {t('before.toMail')}
              </Anchor>
            </span>
          </li>
        )}
        {letters.length + corrected.length > 0 && unchanged > 0 && (
          <li>
            <IconCircleCheck size={18} stroke={1.75} aria-hidden />
            <span>{t('before.unchanged', { count: unchanged, number: format.number(unchanged) })}</span>
          </li>
        )}
      </ul>
    </Panel>
  );
}
