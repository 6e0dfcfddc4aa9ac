import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Panel } from '@/components/ui/Panel';
import { useFormat } from '@/lib/world/locale';
import { toastDone } from '@/lib/page/toast';
import { useCreateFeed, useEditFeed, useRemoveFeed, type CalendarFeed } from './calendarFeeds';

interface Props {
  title: string;
  note: string;
  /** Slug of the campaign; null for one's own meetings. */
  campaign: string | null;
  feed: CalendarFeed | undefined;
}

/** One calendar to subscribe to: switched off, or on with an address that is shown once, when it is made. */
export function FeedPanel({ title, note, campaign, feed }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const format = useFormat();
  const create = useCreateFeed();
  const edit = useEditFeed();
  const remove = useRemoveFeed();
  const off = () => {
    create.reset();
    remove.mutate(feed!.id, { onSuccess: () => toastDone(t('calendar.isOff')) });
  };

  return (
    <Panel title={title} note={note}>
      <Stack gap={12}>
        <ErrorAlert error={create.error ?? edit.error ?? remove.error} />
        {create.data && <Address url={create.data.url} />}
        {feed && (
          <>
            <p className="flush quiet">
              {t('calendar.since', { date: format.dayOf(feed.createdAt) })}{' '}
              {feed.lastReadOn ? t('calendar.read', { date: format.date(feed.lastReadOn) }) : t('calendar.neverRead')}
            </p>
            <Checkbox
              label={t('calendar.followUps')}
              description={t('calendar.followUpsHint')}
              checked={feed.withFollowUps}
              disabled={edit.isPending}
              onChange={(event) => edit.mutate({ id: feed.id, withFollowUps: event.currentTarget.checked })}
            />
          </>
        )}
        <Group gap={8}>
          <Button variant={feed ? 'default' : 'filled'} loading={create.isPending} onClick={() => create.mutate(campaign)}>
            {t(feed ? 'calendar.renew' : 'calendar.on')}
          </Button>
          {feed && (
            <Button variant="default" loading={remove.isPending} onClick={off}>
              {t('calendar.off')}
            </Button>
          )}
        </Group>
      </Stack>
    </Panel>
  );
}

function Address({ url }: { url: string }) {
  const { t } = useTranslation('settings');
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    // Where a page may not write to the clipboard, the address stays selected for Ctrl C.
    await navigator.clipboard.writeText(url).then(
      () => setCopied(true),
      () => field.current?.focus(),
    );
  };
  return (
    <Group gap={8} align="flex-end">
      <TextInput
        ref={field}
        flex="1 1 260px"
        label={t('calendar.address')}
        description={t('calendar.once')}
        readOnly
        value={url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
        onClick={() => void copy()}
      >
        {t(copied ? 'calendar.copied' : 'calendar.copy')}
      </Button>
    </Group>
  );
}
