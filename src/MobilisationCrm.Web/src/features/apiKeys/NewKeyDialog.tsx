import { Checkbox, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/components/forms/DateField';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { showFieldErrors } from '@/lib/page/forms';
import { toDate } from '@/lib/time/dates';
import { accountsQuery } from '@/features/accounts/accounts';
import { keyScopes, useMakeKey, type KeyScope } from './apiKeys';
import { SecretShownOnce } from './SecretShownOnce';

/** A key that nobody renews should not work for ever. */
function inAYear(): string {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() + 1);
  return toDate(day, 'UTC');
}

/** Asks what the key is for and in whose name it acts, then shows it this once. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['administration', 'common']);
  const { data: accounts, error } = useQuery(accountsQuery);
  const make = useMakeKey();
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: { name: '', accountId: null as string | null, scopes: [] as KeyScope[], expiresOn: inAYear() },
    validate: {
      name: (value) => (value.trim() ? null : t('apiKeys.nameMissing')),
      accountId: (value) => (value ? null : t('apiKeys.accountMissing')),
      scopes: (value) => (value.length > 0 ? null : t('apiKeys.scopesMissing')),
    },
  });

  const submit = form.onSubmit(({ name, accountId, scopes, expiresOn }) => {
    setRest(undefined);
    make.mutate(
      { name: name.trim(), accountId: accountId!, scopes, expiresOn: expiresOn || null },
      { onError: (refused) => setRest(showFieldErrors(form, refused)) },
    );
  });

  if (make.data) {
    // Neither Escape nor a stray click may lose what is never shown again.
    return (
      <Dialog title={t('apiKeys.once.title')}>
        <SecretShownOnce secret={make.data.key} label={t('apiKeys.once.key')} use={t('apiKeys.once.use')} onDone={onClose} />
      </Dialog>
    );
  }

  return (
    <Dialog title={t('apiKeys.make')} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest ?? error} />
          <TextInput
            label={t('apiKeys.name')}
            description={t('apiKeys.nameHint')}
            required
            maxLength={300}
            autoComplete="off"
            data-autofocus
            {...form.getInputProps('name')}
          />
          <Select
            label={t('apiKeys.account')}
            description={t('apiKeys.accountHint')}
            required
            searchable
            data={(accounts ?? [])
              .filter(({ isDisabled }) => !isDisabled)
              .map(({ id, displayName, role }) => ({ value: id, label: `${displayName} · ${t(`common:role.${role}`)}` }))}
            {...form.getInputProps('accountId')}
          />
          <Checkbox.Group
            label={t('apiKeys.scopes')}
            description={t('apiKeys.scopesHint')}
            withAsterisk
            {...form.getInputProps('scopes')}
          >
            <Stack gap={6} mt={6}>
              {keyScopes.map((scope) => (
                <Checkbox key={scope} value={scope} label={t(`apiKeys.scope.${scope}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <DateField
            label={t('apiKeys.expiresOn')}
            description={t('apiKeys.expiresHint')}
            min={toDate(new Date(), 'UTC')}
            {...form.getInputProps('expiresOn')}
          />
          <FormButtons onCancel={onClose} isSaving={make.isPending} label={t('apiKeys.make')} />
        </Stack>
      </form>
    </Dialog>
  );
}
