import { Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { showFieldErrors } from '@/lib/page/forms';
import { accountsQuery } from '@/features/accounts/accounts';
import { useMakeKey } from './apiKeys';
import { KeyShownOnce } from './KeyShownOnce';

/** Asks what the key is for and in whose name it acts, then shows it this once. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['apiKeys', 'common']);
  const { data: accounts, error } = useQuery(accountsQuery);
  const make = useMakeKey();
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: { name: '', accountId: null as string | null },
    validate: {
      name: (value) => (value.trim() ? null : t('nameMissing')),
      accountId: (value) => (value ? null : t('accountMissing')),
    },
  });

  const submit = form.onSubmit(({ name, accountId }) => {
    setRest(undefined);
    make.mutate({ name: name.trim(), accountId: accountId! }, { onError: (refused) => setRest(showFieldErrors(form, refused)) });
  });

  if (make.data) {
    // Neither Escape nor a stray click may lose what is never shown again.
    return (
      <Dialog title={t('once.title')}>
        <KeyShownOnce secret={make.data.key} onDone={onClose} />
      </Dialog>
    );
  }

  return (
    <Dialog title={t('make')} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest ?? error} />
          <TextInput
            label={t('name')}
            description={t('nameHint')}
            required
            maxLength={300}
            autoComplete="off"
            data-autofocus
            {...form.getInputProps('name')}
          />
          <Select
            label={t('account')}
            description={t('accountHint')}
            required
            searchable
            data={(accounts ?? [])
              .filter(({ isDisabled }) => !isDisabled)
              .map(({ id, displayName, role }) => ({ value: id, label: `${displayName} · ${t(`common:role.${role}`)}` }))}
            {...form.getInputProps('accountId')}
          />
          <FormButtons onCancel={onClose} isSaving={make.isPending} label={t('make')} />
        </Stack>
      </form>
    </Dialog>
  );
}
