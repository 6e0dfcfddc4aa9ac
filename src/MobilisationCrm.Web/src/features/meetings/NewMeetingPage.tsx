import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ErrorAlert } from '@/components/ErrorAlert';
import { PageHeader } from '@/components/PageHeader';
import { Panel } from '@/components/Panel';
import { campaignPath, useCampaignSlug } from '@/lib/campaign';
import { showFieldErrors } from '@/lib/forms';
import { MeetingFields } from './MeetingFields';
import { newMeeting, toCreate } from './meetingForm';
import styles from './Meetings.module.css';
import { useCreateMeeting, useSetInvitees, type MeetingKind } from './meetings';
import { nobody, toRequest } from './picks';
import { StatesPicker } from './StatesPicker';
import { useMeetingForm } from './useMeetingForm';

interface Props {
  kind: MeetingKind | null;
  states: string[];
}

/** Prepares a meeting: what, when and where at the left, whom at the right. The next page shows every letter. */
export function NewMeetingPage({ kind, states }: Props) {
  const { t } = useTranslation(['meetings', 'common']);
  const campaign = useCampaignSlug();
  const navigate = useNavigate();
  const create = useCreateMeeting(campaign);
  const invite = useSetInvitees(campaign);
  const [chosen, setChosen] = useState(states);
  const [rest, setRest] = useState<unknown>();
  const [initial] = useState(() => ({ ...newMeeting(new Date()), kind: kind ?? 'Information' }));
  const form = useMeetingForm(initial);

  const submit = form.onSubmit(async (values) => {
    setRest(undefined);
    let id;
    try {
      id = (await create.mutateAsync(toCreate(campaign, values))).meeting.id;
    } catch (error) {
      setRest(showFieldErrors(form, error));
      return;
    }
    // The meeting exists now: what goes wrong with the invitees is told, and mended, on its own page.
    let refused = null;
    if (chosen.length > 0) {
      const body = toRequest({ ...nobody, states: chosen });
      refused = await invite.mutateAsync({ id, body }).then(
        () => null,
        () => chosen,
      );
    }
    await navigate(campaignPath(campaign, `meetings/${id}`), { replace: true, state: { refused } });
  });

  return (
    <>
      <PageHeader title={t('new.title')} subtitle={t('new.hint')} />
      <form onSubmit={submit} noValidate>
        <ErrorAlert error={rest} />
        <div className={styles.columns} style={{ marginTop: rest ? 12 : 0 }}>
          <Panel title={t('whenWhere.title')}>
            <MeetingFields form={form} withKind />
          </Panel>
          <div className={styles.column}>
            <Panel title={t('pick.title')} note={t('pick.note')}>
              <StatesPicker value={chosen} onChange={setChosen} />
            </Panel>
            <Group justify="flex-end" gap={8}>
              <Button variant="default" component={Link} to={campaignPath(campaign, 'meetings')}>
                {t('common:action.cancel')}
              </Button>
              <Button type="submit" loading={create.isPending || invite.isPending}>
                {t('new.submit')}
              </Button>
            </Group>
          </div>
        </div>
      </form>
    </>
  );
}
