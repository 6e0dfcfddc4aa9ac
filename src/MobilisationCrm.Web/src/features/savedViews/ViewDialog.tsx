import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { useMay } from '@/features/session/session';
import { showFieldErrors } from '@/lib/page/forms';
import { toastDone } from '@/lib/page/toast';
import { useCreateView, useEditView, type SavedView } from './savedViews';

interface Props {
  /** The view to change; without one what is shown becomes a new view. */
  view?: SavedView;
  query: string;
  onClose: () => void;
}

/** Names a view; managers may share it. */
export default function ViewDialog({ view, query, onClose }: Props) {
  const { t } = useTranslation('engagements');
  const create = useCreateView();
  const edit = useEditView();
  const mayShare = useMay('Manager');
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: { name: view?.name ?? '', isShared: view?.isShared ?? false },
    validate: { name: (name) => (name.trim() ? null : t('views.nameMissing')) },
  });

  const submit = form.onSubmit(({ name, isShared }) => {
    const told = {
      onSuccess: () => {
        toastDone(t('views.saved', { name: name.trim() }));
        onClose();
      },
      onError: (error: unknown) => setRest(showFieldErrors(form, error)),
    };
    setRest(undefined);
    const changes = { name: name.trim(), isShared: mayShare ? isShared : null };
    if (view) {
      edit.mutate({ id: view.id, ...changes }, told);
    } else {
      create.mutate({ query, ...changes }, told);
    }
  });

  return (
    <Dialog title={t(view ? 'views.change' : 'views.save')} size={420} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <TextInput label={t('views.name')} required maxLength={64} data-autofocus {...form.getInputProps('name')} />
          {mayShare && <Checkbox label={t('views.share')} {...form.getInputProps('isShared', { type: 'checkbox' })} />}
          <FormButtons onCancel={onClose} isSaving={create.isPending || edit.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
