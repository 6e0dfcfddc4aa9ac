import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconMailCog, IconMailForward } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '@/components/ui/Panel';
import { campaignPath } from '@/lib/world/campaign';
import { useLanguageName } from '@/lib/world/languages';
import { useFormat } from '@/lib/world/locale';
import { useStates } from '@/lib/world/states';
import styles from './BeforePanel.module.css';
import type { Letter, MeetingDetail } from './meetings';
import { SendChecks } from '@/features/meetings/sending/SendChecks';
import type { Sending } from '@/features/meetings/sending/sending';

const fewNames = 12;

interface Props {
  campaign: string;
  detail: MeetingDetail;
  sending: Sending;
}

/** What "send" would do, before anybody presses it: complete letters, what stands in the way, whom nobody wrote to yet. */
export function BeforePanel({ campaign, detail, sending }: Props) {
  const { meeting } = detail;
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const languageName = useLanguageName();
  const { name } = useStates();
  const { letters, byLanguage, byCause, blocked, corrected, unchanged } = sending;
  const who = (letter: Letter) => (letter.iso2 ? name(letter.iso2) : letter.toName);
  // One language has the number already said.
  const howMany = (count: number) => (byLanguage.length > 1 ? ` (${format.number(count)})` : '');
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
        <SendChecks detail={detail} sending={sending} fewNames={fewNames} />
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
