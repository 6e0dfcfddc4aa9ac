import { api, ask, askVersioned, ifMatch, type Schemas } from '@/api/client';
import { campaignKey } from '@/lib/world/campaign';
import { useWrite } from '@/lib/server/write';

export type Circular = Schemas['CircularItem'];
export type CircularDetail = Schemas['CircularDetail'];
export type CircularMessage = Schemas['CircularMessage'];
export type CircularKind = Schemas['CircularKind'];
export type CircularText = Schemas['EditCircularRequest'];

export const circularKinds: readonly CircularKind[] = ['Documents', 'Request', 'Thanks'];

const circularsKey = (campaign: string) => [...campaignKey(campaign), 'circulars'] as const;

const listKey = (campaign: string) => [...circularsKey(campaign), 'list'] as const;

export const circularsQuery = (campaign: string) => ({
  queryKey: listKey(campaign),
  queryFn: () => ask(api.GET('/api/v1/circulars', { params: { query: { campaign } } })),
});

export const circularQuery = (campaign: string, id: string) => ({
  queryKey: [...circularsKey(campaign), id] as const,
  queryFn: () => askVersioned(api.GET('/api/v1/circulars/{id}', { params: { path: { id } } })),
});

/** What each State would get now; a letter that was sent shows its messages instead. */
export const circularPreviewQuery = (campaign: string, id: string) => ({
  queryKey: [...circularsKey(campaign), id, 'preview'] as const,
  queryFn: () => ask(api.GET('/api/v1/circulars/{id}/preview', { params: { path: { id } } })),
});

export const useCreateCircular = (campaign: string) =>
  useWrite((text: CircularText) => ask(api.POST('/api/v1/circulars', { body: { campaign, ...text } })), [circularsKey(campaign)]);

export const useEditCircular = (campaign: string, id: string) =>
  useWrite(
    ({ etag, body }: { etag: string; body: CircularText }) =>
      ask(api.PUT('/api/v1/circulars/{id}', { params: { path: { id } }, headers: ifMatch(etag), body })),
    [circularsKey(campaign)],
  );

/** The draft itself is not asked for again: its page would say that there is none before it is left. */
export const useDeleteCircular = (campaign: string, id: string) =>
  useWrite(() => ask(api.DELETE('/api/v1/circulars/{id}', { params: { path: { id } } })), [listKey(campaign)]);

/** Messages go into the queue, and those that leave stand on timelines. */
export const useSendCircular = (campaign: string, id: string) =>
  useWrite(
    (version: number) =>
      ask(api.POST('/api/v1/circulars/{id}/send', { params: { path: { id } }, headers: ifMatch(`"${version}"`) })),
    [campaignKey(campaign), ['mail']],
  );

/** The bytes are the body: no form, no second copy in memory. */
export const useAddCircularPaper = (campaign: string) =>
  useWrite(
    ({ id, file }: { id: string; file: File }) =>
      ask(
        api.POST('/api/v1/circulars/{id}/papers', {
          params: { path: { id }, query: { name: file.name } },
          headers: { 'Content-Type': 'application/octet-stream' },
          body: file as unknown as string,
          bodySerializer: () => file,
        }),
      ),
    [circularsKey(campaign)],
  );

export const useRemoveCircularPaper = (campaign: string, id: string) =>
  useWrite(
    (paperId: string) => ask(api.DELETE('/api/v1/circulars/{id}/papers/{paperId}', { params: { path: { id, paperId } } })),
    [circularsKey(campaign)],
  );
