import { Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { PasswordField } from '@/components/forms/PasswordField';
import { showFieldErrors } from '@/lib/page/forms';
import { languageNames, languages } from '@/lib/i18n';
import { toastDone } from '@/lib/page/toast';
import { roles, type Role } from '@/features/session/session';
import { useCreateAccount } from './accounts';

/** Adds an account: its holder is invited by mail to choose a password, unless one is handed over. */
export function AccountDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const create = useCreateAccount();
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: { displayName: '', email: '', password: '', role: 'Staff' as Role, language: i18n.language },
    validate: {
      displayName: (value) => (value.trim() ? null : t('accounts.nameMissing')),
      email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : t('accounts.emailMissing')),
      password: (value) => (value === '' || value.length >= 12 ? null : t('accounts.passwordShort')),
    },
  });

  const submit = form.onSubmit((values) => {
    setRest(undefined);
    create.mutate(
      { ...values, password: values.password || null, displayName: values.displayName.trim(), email: values.email.trim() },
      {
        onSuccess: () => {
          toastDone(t(values.password ? 'accounts.added' : 'accounts.invited', { email: values.email.trim() }));
          onClose();
        },
        onError: (error) => setRest(showFieldErrors(form, error)),
      },
    );
  });

  return (
    <Dialog title={t('accounts.add')} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <TextInput
            label={t('accounts.name')}
            required
            maxLength={300}
            autoComplete="off"
            data-autofocus
            {...form.getInputProps('displayName')}
          />
          <TextInput
            type="email"
            label={t('accounts.email')}
            required
            maxLength={300}
            autoComplete="off"
            {...form.getInputProps('email')}
          />
          <PasswordField
            label={t('accounts.password')}
            description={t('accounts.passwordHint')}
            maxLength={300}
            autoComplete="new-password"
            {...form.getInputProps('password')}
          />
          <Select
            label={t('accounts.role')}
            description={t(`roleHint.${form.values.role}`)}
            required
            allowDeselect={false}
            data={roles.map((role) => ({ value: role, label: t(`common:role.${role}`) }))}
            {...form.getInputProps('role')}
          />
          <Select
            label={t('accounts.language')}
            required
            allowDeselect={false}
            data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
            {...form.getInputProps('language')}
          />
          <FormButtons onCancel={onClose} isSaving={create.isPending} label={t('accounts.submit')} />
        </Stack>
      </form>
    </Dialog>
  );
}
