import { api, ask, type Schemas } from '@/api/client';
import { useWrite } from '@/lib/server/write';
import { campaignPath, statePath } from '@/lib/world/campaign';

export type Notice = Schemas['NoticeItem'];

const noticesKey = ['notices'] as const;

/** What the app has to tell the reader, in all campaigns; asked for again every two minutes. */
export const noticesQuery = {
  queryKey: noticesKey,
  queryFn: () => ask(api.GET('/api/v1/session/notices')),
  refetchInterval: 120_000,
} as const;

/** Everything until then is seen, and calls no more on any device. */
export const useSeeNotices = () =>
  useWrite((until: string) => ask(api.POST('/api/v1/session/notices/seen', { body: { until } })), [noticesKey]);

/** Where it is dealt with. */
export function pathOf({ kind, campaign, iso2, meetingId, title }: Notice): string {
  if (kind === 'LetterFailed') {
    return campaignPath(campaign, `mail?q=${encodeURIComponent(title)}`);
  }
  if (kind === 'Answer' && meetingId) {
    return campaignPath(campaign, `meetings/${meetingId}`);
  }
  return iso2 ? statePath(campaign, iso2) : campaignPath(campaign, meetingId ? `meetings/${meetingId}` : 'desk');
}
