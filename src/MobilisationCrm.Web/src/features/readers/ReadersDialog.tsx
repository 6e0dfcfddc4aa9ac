import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { FormButtons } from '@/components/forms/FormButtons';
import { Dialog } from '@/components/ui/Dialog';
import type { TimelineItem } from '@/features/engagements/engagements';
import { interactionQuery } from '@/features/interactions/interactions';
import { showFieldErrors } from '@/lib/page/forms';
import { toastDone } from '@/lib/page/toast';
import { ReadersField } from './ReadersField';
import { useChangeReaders, type ReaderValues } from './readers';

interface Props {
  campaign: string;
  iso2: string;
  item: TimelineItem;
  onClose: () => void;
}

/** Changes who may read a logged contact or a position; of a contact it begins with those who read it now. */
export default function ReadersDialog(props: Props) {
  const { item, onClose } = props;
  const { t } = useTranslation('interactions');
  const isContact = item.kind === 'Interaction';
  const { data, error } = useQuery({ ...interactionQuery(item.id), enabled: isContact });
  return (
    <Dialog title={t('readers.title')} onClose={onClose}>
      {isContact && !data ? (
        error ? (
          <ErrorAlert error={error} />
        ) : (
          <Loading rows={2} height={48} />
        )
      ) : (
        <ReadersForm {...props} readers={data?.readers ?? []} />
      )}
    </Dialog>
  );
}

function ReadersForm({ campaign, iso2, item, readers, onClose }: Props & { readers: string[] }) {
  const { t } = useTranslation('interactions');
  const change = useChangeReaders(campaign, iso2, item);
  const [rest, setRest] = useState<unknown>();
  const form = useForm<ReaderValues>({ initialValues: { confidentiality: item.confidentiality ?? 'Secretariat', readers } });
  const submit = form.onSubmit((values) =>
    change.mutate(values, {
      onSuccess: () => {
        toastDone(t('readers.changed'));
        onClose();
      },
      onError: (error) => setRest(showFieldErrors(form, error)),
    }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={12}>
        <ErrorAlert error={rest} />
        <p className="flush quiet">{item.title || item.source}</p>
        <ReadersField form={form} />
        <FormButtons onCancel={onClose} isSaving={change.isPending} />
      </Stack>
    </form>
  );
}
