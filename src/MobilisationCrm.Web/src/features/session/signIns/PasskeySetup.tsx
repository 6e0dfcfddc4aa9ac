import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showFieldErrors } from '@/lib/page/forms';
import { toastDone } from '@/lib/page/toast';
import { useSeen } from '@/features/session/access';
import { useAddPasskey } from '@/features/session/passkeys';
import { RecoveryCodes } from '@/features/session/RecoveryCodes';
import { browserOf } from './browser';
import { PasskeyAlert } from './PasskeyParts';
import { knowsPasskeys } from './webauthn';

/** Adds a passkey of this browser; with the account's first second factor come recovery codes. */
export function PasskeySetup() {
  const { t } = useTranslation('settings');
  const add = useAddPasskey();
  const seen = useSeen();
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: { name: browserOf(navigator.userAgent) },
    validate: { name: (name) => (name.trim() ? null : t('passkeys.nameMissing')) },
  });
  const submit = form.onSubmit(({ name }) => {
    setRest(undefined);
    add.mutate(name.trim(), {
      onSuccess: ({ recoveryCodes }) => {
        if (!recoveryCodes) {
          toastDone(t('passkeys.added'));
          void seen();
        }
      },
      onError: (error) => setRest(showFieldErrors(form, error)),
    });
  });

  if (!knowsPasskeys()) {
    return <p className="flush quiet">{t('passkeys.unknown')}</p>;
  }
  const codes = add.data?.recoveryCodes?.codes;
  if (codes) {
    return (
      <RecoveryCodes
        codes={codes}
        onDone={() => {
          add.reset();
          void seen();
        }}
      />
    );
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={12} maw={420} align="flex-start">
        <PasskeyAlert error={rest} />
        <TextInput label={t('passkeys.name')} description={t('passkeys.nameHint')} w="100%" {...form.getInputProps('name')} />
        <Button type="submit" loading={add.isPending}>
          {t('passkeys.add')}
        </Button>
      </Stack>
    </form>
  );
}
