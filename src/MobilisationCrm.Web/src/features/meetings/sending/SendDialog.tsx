import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { useFormat } from '@/lib/world/locale';
import { useLanguageName } from '@/lib/world/languages';
import { useStates } from '@/lib/world/states';
import { toastDone, toastFailed, toastUndoable } from '@/lib/page/toast';
import checks from '@/features/meetings/BeforePanel.module.css';
import { useSendMeeting, useTakeBack, type Letter, type MeetingDetail } from '@/features/meetings/meetings';
import { SendChecks } from './SendChecks';
import { purposes, type Sending } from './sending';
import { TestLetter } from './TestLetter';
import styles from './LetterPanel.module.css';

interface Props {
  campaign: string;
  detail: MeetingDetail;
  sending: Sending;
  /** Version of the meeting that the letters were counted on. */
  version: number;
  onClose: () => void;
}

/** So long the letters are held in the queue. */
const holdSeconds = 10;

/** Says exactly what goes out to whom, and what speaks against it, then sends it; for a moment it can be taken back. */
export function SendDialog({ campaign, detail, sending, version, onClose }: Props) {
  const { t } = useTranslation(['meetings', 'common']);
  const format = useFormat();
  const languageName = useLanguageName();
  const { name } = useStates();
  const send = useSendMeeting(campaign, detail.meeting.id);
  const takeBack = useTakeBack(campaign, detail.meeting.id);
  const counts = purposes.filter((purpose) => sending.byPurpose[purpose] > 0);
  // Nothing else is due: then the corrected letters are what the reader came for.
  const [corrections, setCorrections] = useState(sending.letters.length === 0);
  const count = sending.letters.length + (corrections ? sending.corrected.length : 0);

  // A State's Mission goes by the State's name, where it is the only one that is written to.
  const who = ({ invitationId, iso2, toName }: Letter) => {
    const isAlone = sending.letters.filter((letter) => letter.iso2 === iso2).length === 1;
    const isPerson = detail.invitations.some(({ id, contact }) => id === invitationId && contact);
    return iso2 ? [name(iso2), (isPerson || !isAlone) && toName].filter(Boolean).join(' · ') : toName;
  };
  const of = (number: number) => ({ count: number, number: format.number(number) });
  // The dialog is gone by then.
  const undo = (messages: string[]) =>
    takeBack.mutateAsync(messages).then(({ takenBack, left }) => {
      const said = t('takeBack.done', of(takenBack));
      if (left.length > 0) {
        toastDone(`${said} ${t('takeBack.left', { ...of(left.length), names: left.join(', ') })}`, false);
      } else {
        toastDone(said);
      }
    }, toastFailed);
  const go = () =>
    send.mutate({ version, corrections, holdSeconds }, {
      onSuccess: ({ queued, messages }) => {
        if (queued > 0) {
          toastUndoable(t('send.done', of(queued)), () => void undo(messages));
        } else {
          toastDone(t('send.done', of(queued)));
        }
        onClose();
      },
    });

  return (
    <Dialog title={t('send.title')} size={620} onClose={onClose}>
      <Stack gap={12}>
        <ErrorAlert error={send.error} staleHint={t('send.stale')} />
        {counts.length > 0 && (
          <div>
            <p className="flush">{t('send.goes')}</p>
            <ul className={styles.goes}>
              {counts.map((purpose) => (
                <li key={purpose}>
                  {t(`send.${purpose}`, of(sending.byPurpose[purpose]))}
                </li>
              ))}
            </ul>
            <dl className={styles.recipients} tabIndex={0}>
              {sending.byLanguage.map(([language, number]) => (
                <div key={language}>
                  <dt>
                    {languageName(language)} ({format.number(number)})
                  </dt>
                  <dd>
                    {sending.letters
                      .filter((letter) => letter.language === language)
                      .map(who)
                      .join('; ')}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        )}
        <ul className={checks.list}>
          <SendChecks detail={detail} sending={sending} withHours />
        </ul>
        {sending.corrected.length > 0 && (
          <Checkbox
            checked={corrections}
            onChange={({ currentTarget }) => setCorrections(currentTarget.checked)}
            label={t('send.corrections', of(sending.corrected.length))}
            description={t('send.correctionsHint')}
          />
        )}
        <TestLetter campaign={campaign} id={detail.meeting.id} letters={[...sending.letters, ...sending.corrected]} />
        <p className="flush quiet">{t('send.once')}</p>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button data-autofocus loading={send.isPending} disabled={count === 0} onClick={go}>
            {t('send.submit', of(count))}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
