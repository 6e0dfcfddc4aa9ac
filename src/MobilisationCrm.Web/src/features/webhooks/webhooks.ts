import { api, ask, ifMatch, type Schemas } from '@/api/client';
import { useWrite } from '@/lib/server/write';

export type Webhook = Schemas['WebhookItem'];
export type WebhookEvent = Schemas['WebhookEvent'];

/** What a webhook may be told of; webhooks.event.{name} says each to the reader. Tests go to every one. */
export const webhookEvents: readonly WebhookEvent[] = [
  'StageChanged',
  'CommitmentRecorded',
  'PositionRecorded',
  'AnswerReceived',
  'InteractionLogged',
  'MeetingSent',
  'MeetingCancelled',
];

const webhooksKey = ['webhooks'] as const;

export const webhooksQuery = { queryKey: webhooksKey, queryFn: () => ask(api.GET('/api/v1/webhooks')) } as const;

/** The newest deliveries of one webhook. */
export const deliveriesQuery = (id: string) => ({
  queryKey: [...webhooksKey, id, 'deliveries'] as const,
  queryFn: () => ask(api.GET('/api/v1/webhooks/{id}/deliveries', { params: { path: { id }, query: { pageSize: 50 } } })),
});

/** The secret leaves the memory with the dialog that shows it. */
export const useMakeWebhook = () =>
  useWrite((body: Schemas['CreateWebhookRequest']) => ask(api.POST('/api/v1/webhooks', { body })), [webhooksKey], { gcTime: 0 });

export const useEditWebhook = () =>
  useWrite(
    ({ webhook, body }: { webhook: Webhook; body: Schemas['EditWebhookRequest'] }) =>
      ask(
        api.PATCH('/api/v1/webhooks/{id}', {
          params: { path: { id: webhook.id } },
          headers: ifMatch(`"${webhook.version}"`),
          body,
        }),
      ),
    [webhooksKey],
  );

export const useRemoveWebhook = () =>
  useWrite((id: string) => ask(api.DELETE('/api/v1/webhooks/{id}', { params: { path: { id } } })), [webhooksKey]);

export const useRenewSecret = () =>
  useWrite((id: string) => ask(api.POST('/api/v1/webhooks/{id}/secret', { params: { path: { id } } })), [webhooksKey], { gcTime: 0 });

export const useTestWebhook = () =>
  useWrite((id: string) => ask(api.POST('/api/v1/webhooks/{id}/test', { params: { path: { id } } })), [webhooksKey]);

export const useSendAgain = () =>
  useWrite(
    ({ id, deliveryId }: { id: string; deliveryId: string }) =>
      ask(api.POST('/api/v1/webhooks/{id}/deliveries/{deliveryId}/again', { params: { path: { id, deliveryId } } })),
    [webhooksKey],
  );
