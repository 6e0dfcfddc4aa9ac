import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionGroup } from '@/components/lists/ActionMenu';
import { useOwners } from '@/features/accounts/accounts';
import { addDays } from '@/lib/time/dates';
import { toastFailed, toastUndoable } from '@/lib/page/toast';
import { lazyPart } from '@/lib/server/preload';
import { useFormat } from '@/lib/world/locale';
import { delays, useEditFollowUps, type EditFollowUp, type FollowUp } from './followUps';

const DoneDialog = lazyPart(() => import('./DoneDialog'));

/**
 * What is done with one or several follow-ups: put off, handed over, settled, all in one save that can be taken back. About a silence that
 * no contact has ended, it is asked once why. Put `dialog` into the page.
 */
export function useFollowUpActs(campaign: string, today: string, onDone?: () => void) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const owners = useOwners();
  const { mutateAsync, isPending } = useEditFollowUps(campaign);
  const [asked, setAsked] = useState<readonly FollowUp[] | null>(null);

  // Not by the callbacks of mutate: they are not called once a row has left the list.
  const change = async (these: readonly FollowUp[], body: EditFollowUp, before: (one: FollowUp) => EditFollowUp, message: string) => {
    try {
      const versions = await mutateAsync(these.map(({ id, version }) => ({ id, version, changes: body })));
      const former = new Map(these.map((one) => [one.id, before(one)]));
      const back = versions.map(({ id, version }) => ({ id, version, changes: former.get(id) ?? {} }));
      toastUndoable(message, () => void mutateAsync(back).catch(toastFailed));
      onDone?.();
    } catch (error) {
      toastFailed(error);
    }
  };

  const settle = (these: readonly FollowUp[], doneReason: string | null = null) =>
    change(
      these,
      { done: true, doneReason },
      () => ({ done: false }),
      these.length === 1 ? t('doneSaid') : t('doneAll', { count: these.length, number: format.number(these.length) }),
    );
  const done = (these: readonly FollowUp[]) => {
    if (these.some(({ origin }) => origin === 'GoneStale')) {
      setAsked(these);
    } else {
      void settle(these);
    }
  };

  const later = (these: readonly FollowUp[]): ActionGroup => ({
    label: t('snooze'),
    actions: delays.map((days) => {
      const until = addDays(today, days);
      return {
        text: `${format.weekday(until)} · ${format.fromToday(until)}`,
        onChoose: () =>
          void change(these, { dueOn: until }, ({ dueOn }) => ({ dueOn }), t('snoozed', { date: format.weekday(until) })),
      };
    }),
  });
  const handOver = (these: readonly FollowUp[]): ActionGroup => ({
    label: t('handTo'),
    actions: owners.map(({ id, name }) => ({
      text: name,
      isChosen: these.every(({ owner }) => owner?.id === id),
      onChoose: () =>
        void change(these, { ownerId: id }, ({ owner }) => ({ ownerId: owner?.id ?? null }), t('handedTo', { name })),
    })),
  });

  const dialog = asked && (
    <Suspense>
      <DoneDialog
        count={asked.length}
        isSaving={isPending}
        onDone={(reason) => {
          setAsked(null);
          void settle(asked, reason);
        }}
        onClose={() => setAsked(null)}
      />
    </Suspense>
  );
  return { done, later, handOver, dialog, isPending };
}
