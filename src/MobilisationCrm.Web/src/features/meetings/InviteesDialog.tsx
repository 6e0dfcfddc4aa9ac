import { Button, CloseButton, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/Dialog';
import { ErrorAlert } from '@/components/ErrorAlert';
import { showFieldErrors } from '@/lib/forms';
import { useStates } from '@/lib/states';
import { asProblem } from '@/lib/problem';
import { toastDone } from '@/lib/toast';
import { InviteeSearch } from './InviteeSearch';
import { useSetInvitees, type MeetingDetail } from './meetings';
import { chosenOf, toRequest, type Invitee } from './picks';
import { StatesPicker } from './StatesPicker';
import styles from './StatesPicker.module.css';

interface Props {
  campaign: string;
  detail: MeetingDetail;
  /** States to start with besides those invited already. */
  extra: readonly string[];
  onClose: () => void;
}

/** Sets the whole list of invitees. Those left out, if they were told of the meeting, get a cancellation with the next "send". */
export function InviteesDialog({ campaign, detail, extra, onClose }: Props) {
  const { t } = useTranslation(['meetings', 'common']);
  const { name } = useStates();
  const set = useSetInvitees(campaign);
  const [chosen, setChosen] = useState(() => {
    const now = chosenOf(detail.invitations);
    return { ...now, states: [...new Set([...now.states, ...extra])] };
  });
  const [fieldErrors, setFieldErrors] = useState<Record<string, string>>({});
  const [rest, setRest] = useState<unknown>();

  const save = () => {
    setRest(undefined);
    setFieldErrors({});
    set.mutate(
      { id: detail.meeting.id, body: toRequest(chosen) },
      {
        onSuccess: () => {
          toastDone(t('invitees.saved'));
          onClose();
        },
        onError: (error) => {
          const code = asProblem(error)?.detail.match(/\b[A-Z]{2}\b/)?.[0];
          if (asProblem(error)?.code === 'no-channel' && code) {
            setFieldErrors({ states: t('invitees.noChannel', { name: name(code) }) });
          } else {
            setRest(showFieldErrors({ values: chosen, setErrors: setFieldErrors }, error));
          }
        },
      },
    );
  };
  const without = (list: readonly Invitee[], id: string) => list.filter((other) => other.id !== id);

  return (
    <Dialog title={t('invitees.choose')} size={640} onClose={onClose} closeOnClickOutside={false}>
      <Stack gap={12}>
        <ErrorAlert error={rest} />
        <p style={{ margin: 0, color: 'var(--quiet)' }}>{t('pick.note')}</p>
        <StatesPicker
          value={chosen.states}
          error={fieldErrors['states']}
          onChange={(states) => setChosen({ ...chosen, states })}
        />
        <InviteeSearch
          error={fieldErrors['contacts'] ?? fieldErrors['organisations']}
          onPerson={(person) => setChosen({ ...chosen, contacts: [...without(chosen.contacts, person.id), person] })}
          onOrganisation={(body) => setChosen({ ...chosen, organisations: [...without(chosen.organisations, body.id), body] })}
        />
        {(['contacts', 'organisations'] as const).map(
          (list) =>
            chosen[list].length > 0 && (
              <ul key={list} className={styles.chips} aria-label={t(`search.${list}`)}>
                {chosen[list].map((invitee) => (
                  <li key={invitee.id} className={styles.chip}>
                    <span>{invitee.name}</span>
                    <CloseButton
                      size={20}
                      iconSize={14}
                      aria-label={t('pick.remove', { name: invitee.name })}
                      onClick={() => setChosen({ ...chosen, [list]: without(chosen[list], invitee.id) })}
                    />
                  </li>
                ))}
              </ul>
            ),
        )}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button loading={set.isPending} onClick={save}>
            {t('invitees.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
