import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Schemas } from '@/api/client';
import { useOwners } from '@/features/accounts/accounts';
import { useWrite } from '@/lib/server/write';
import { campaignKey } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import { useStates } from '@/lib/world/states';
import { toastDone, toastFailed, toastRetryable, toastUndoable } from '@/lib/page/toast';
import { changeRows, rowsNow, type Engagement } from './engagements';

/** What the table edits, in one row or in many. */
export type Changes = Pick<Schemas['EditEngagementRequest'], 'ownerId' | 'priority' | 'status' | 'nextStep' | 'nextStepDue'>;

/** The values that these changes would replace. */
export function formerValues({ owner, priority, status, nextStep, nextStepDue }: Engagement, changes: Changes): Changes {
  const all: Changes = { ownerId: owner?.id ?? null, priority, status, nextStep, nextStepDue };
  return Object.fromEntries(Object.entries(all).filter(([field]) => field in changes));
}

/** The row as it will be once the changes are saved. */
export function withChanges(engagement: Engagement, { ownerId, ...rest }: Changes, nameOf: (id: string) => string): Engagement {
  const owner = ownerId === undefined ? engagement.owner : ownerId && { id: ownerId, name: nameOf(ownerId) };
  return { ...engagement, ...rest, owner: owner || null } as Engagement;
}

/**
 * Edits some rows in one call, all or none: shown at once, taken back when the API refuses, undone by the toast, which
 * sends every row's own former value. An undo never overwrites what somebody else saved meanwhile.
 */
export function useEditEngagements(campaign: string) {
  const { t } = useTranslation('engagements');
  const { name } = useStates();
  const format = useFormat();
  const owners = useOwners();
  const client = useQueryClient();
  const { mutateAsync } = useWrite(
    (edits: Schemas['EngagementEdit'][]) =>
      ask(api.PATCH('/api/v1/campaigns/{campaign}/engagements', { params: { path: { campaign } }, body: { edits } })),
    [campaignKey(campaign)],
    {
      atOnce: (edits) => {
        const byState = new Map(edits.map((edit) => [edit.iso2, edit.changes]));
        const nameOf = (id: string) => owners.find((owner) => owner.id === id)?.name ?? '';
        return changeRows(client, campaign, (row) => withChanges(row, byState.get(row.iso2) ?? {}, nameOf));
      },
    },
  );

  return useCallback(
    (rows: readonly Engagement[], changes: Changes) => {
      const [only] = rows;
      const said =
        rows.length === 1 && only
          ? t('saved.one', { name: name(only.iso2) })
          : t('saved.many', { count: rows.length, number: format.number(rows.length) });
      const save = (these: readonly Engagement[]) => {
        mutateAsync(these.map(({ iso2, version }) => ({ iso2, version, changes }))).then(
          (versions) => {
            const former = new Map(these.map((row) => [row.iso2, formerValues(row, changes)]));
            const back = versions.map(({ iso2, version }) => ({ iso2, version, changes: former.get(iso2) ?? {} }));
            toastUndoable(said, () => void mutateAsync(back).then(() => toastDone(t('saved.undone')), toastFailed));
          },
          // Tried again on the rows as they are by then: what somebody else saved meanwhile stands in the table.
          (error: unknown) =>
            toastRetryable(error, () => {
              const now = new Map(rowsNow(client, campaign).map((row) => [row.iso2, row]));
              save(these.map((row) => now.get(row.iso2) ?? row));
            }),
        );
      };
      save(rows);
    },
    [campaign, client, format, mutateAsync, name, t],
  );
}
