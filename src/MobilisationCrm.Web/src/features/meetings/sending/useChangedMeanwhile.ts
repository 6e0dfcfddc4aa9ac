import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { valuesOf } from '@/features/meetings/form/meetingForm';
import type { MeetingDetail } from '@/features/meetings/meetings';

// One version counts for all of them, so that each stands in the way of a form on another.
const parts = {
  meeting: (detail: MeetingDetail) => JSON.stringify(valuesOf(detail)),
  status: ({ meeting }: MeetingDetail) => meeting.status,
  invitees: ({ invitations }: MeetingDetail) =>
    invitations
      .filter(({ isRemoved }) => !isRemoved)
      .map(({ id }) => id)
      .join(),
  outcome: ({ outcome, internalNote }: MeetingDetail) => JSON.stringify([outcome, internalNote]),
};

type Part = keyof typeof parts;

/** Says what somebody else has saved of a meeting since a form on it was opened, besides the part that the form shows. */
export function useChangedMeanwhile(detail: MeetingDetail, shown: Part): string | undefined {
  const { t } = useTranslation('meetings');
  const [opened] = useState(detail);
  const changed = (Object.keys(parts) as Part[]).filter((part) => part !== shown && parts[part](opened) !== parts[part](detail));
  return changed.length > 0 ? t('changed.meanwhile', { what: changed.map((part) => t(`changed.${part}`)).join(', ') }) : undefined;
}
