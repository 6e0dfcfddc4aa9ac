import { Box, Button, Group } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { PageHeader } from '@/components/ui/PageHeader';
import { Panel } from '@/components/ui/Panel';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';
import { showFieldErrors } from '@/lib/page/forms';
import { useFormat } from '@/lib/world/locale';
import { useUnsaved } from '@/lib/page/unsaved';
import { InviteeChooser } from '@/features/meetings/invitees/InviteeChooser';
import { MeetingFields } from './MeetingFields';
import { newMeeting, slotsOf, toCreate } from './meetingForm';
import styles from '@/features/meetings/Meetings.module.css';
import { inviteesQuery, slotPlanQuery, useAddPaper, useCreateMeeting, type MeetingKind } from '@/features/meetings/meetings';
import { addPapers, NewPapers } from '@/features/meetings/papers/NewPapers';
import { nobody, toRequest } from '@/features/meetings/invitees/picks';
import { SlotFields } from './SlotFields';
import { useMeetingForm } from './useMeetingForm';

interface Props {
  kind: MeetingKind | null;
  states: string[];
}

/** Prepares a meeting: what, when and where at the left, whom at the right. The next page shows every letter. */
export function NewMeetingPage({ kind, states }: Props) {
  const { t } = useTranslation(['meetings', 'common']);
  const format = useFormat();
  const campaign = useCampaignSlug();
  const navigate = useNavigate();
  const create = useCreateMeeting(campaign);
  const addPaper = useAddPaper(campaign);
  const [chosen, setChosen] = useState({ ...nobody, states });
  const [slotChosen, setSlotChosen] = useState<Record<string, number>>({});
  const [papers, setPapers] = useState<File[]>([]);
  const [rest, setRest] = useState<unknown>();
  const [initial] = useState(() => ({ ...newMeeting(new Date()), kind: kind ?? 'Information' }));
  const form = useMeetingForm(initial);
  const [invited] = useState(chosen);
  const settled = useUnsaved(() => form.isDirty() || chosen !== invited || papers.length > 0);
  const proposals = useQuery(inviteesQuery(campaign, chosen.states));

  const slots = slotsOf(form.values);
  const current = { timeZone: form.values.timeZone, slots, states: chosen.states };
  const [asked] = useDebouncedValue(current, 300);
  const isComplete = asked.slots.every(({ startsLocal, endsLocal }) => startsLocal && endsLocal > startsLocal);
  const planned = useQuery({ ...slotPlanQuery(asked, isComplete), placeholderData: (before) => before });
  const plan = planned.error ? undefined : planned.data;
  // Saved before the plan has come, every State would go to the first hour.
  const awaitsPlan =
    slots.length > 1 &&
    chosen.states.length > 0 &&
    isComplete &&
    !planned.error &&
    (planned.isFetching || planned.isPlaceholderData || JSON.stringify(asked) !== JSON.stringify(current));
  // The slot that suits the capital's day, unless the reader chose another.
  const slotOf = (key: string) =>
    Math.min(slotChosen[key] ?? plan?.states.find(({ iso2 }) => iso2 === key)?.slot ?? 0, slots.length - 1);

  const submit = form.onSubmit(async (values) => {
    setRest(undefined);
    let created;
    try {
      const whom = (slot: number) => toRequest(chosen, proposals.data ?? new Map(), (key) => slotOf(key) === slot);
      created = await create.mutateAsync(toCreate(campaign, values, whom));
    } catch (error) {
      setRest(showFieldErrors(form, error));
      return;
    }
    settled();
    await addPapers(papers, [created.meeting.id, ...created.otherSlots.map(({ id }) => id)], addPaper);
    await navigate(campaignPath(campaign, `meetings/${created.meeting.id}`), { replace: true });
  });

  return (
    <>
      <PageHeader title={t('new.title')} subtitle={t('new.hint')} />
      <form onSubmit={submit} noValidate>
        <ErrorAlert error={rest} />
        <Box className={styles.columns} mt={rest ? 12 : 0}>
          <Panel title={t('whenWhere.title')}>
            <MeetingFields form={form} withKind>
              <SlotFields form={form} plan={plan} error={planned.error} />
            </MeetingFields>
          </Panel>
          <div className={styles.column}>
            <Panel title={t('pick.title')} note={t('pick.note')}>
              <InviteeChooser
                chosen={chosen}
                onChange={setChosen}
                plan={plan}
                slots={slots.map(({ startsLocal }) => `${format.weekday(startsLocal)}, ${startsLocal.slice(11, 16)}`)}
                slotOf={slotOf}
                onSlot={(key, slot) => setSlotChosen({ ...slotChosen, [key]: slot })}
              />
            </Panel>
            <NewPapers papers={papers} onChange={setPapers} hint={t('paper.hint')} />
            <Group justify="flex-end" gap={8}>
              <Button variant="default" component={Link} to={campaignPath(campaign, 'meetings')}>
                {t('common:action.cancel')}
              </Button>
              <Button
                type="submit"
                loading={create.isPending || addPaper.isPending}
                disabled={awaitsPlan || (chosen.states.length > 0 && !proposals.data)}
              >
                {t('new.submit')}
              </Button>
            </Group>
          </div>
        </Box>
      </form>
    </>
  );
}
