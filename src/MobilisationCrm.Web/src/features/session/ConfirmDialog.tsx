import { Box, Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { PasswordField } from '@/components/forms/PasswordField';
import { Dialog } from '@/components/ui/Dialog';
import { showFieldErrors } from '@/lib/page/forms';
import { asProblem } from '@/lib/server/problem';
import { confirmKey } from '@/lib/server/queryClient';
import { useConfirmIdentity } from './access';
import { passkeysQuery, useConfirmByPasskey } from './passkeys';
import { useSession } from './session';
import { useIsLocal } from './signIns/provider';
import { PasskeyButton } from './signIns/PasskeyParts';
import { ProviderLink } from './signIns/ProviderParts';

/** Asks for the password before something dear is done; then it is done. */
export default function ConfirmDialog() {
  const { t } = useTranslation(['session', 'settings']);
  const client = useQueryClient();
  const confirm = useConfirmIdentity();
  const { hasPassword } = useSession();
  const byPasskey = useConfirmByPasskey();
  const isLocal = useIsLocal();
  const { data: passkeys } = useQuery(passkeysQuery);
  const [rest, setRest] = useState<unknown>();
  const [asksForCode, setAsksForCode] = useState(false);
  const form = useForm({
    initialValues: { password: '', code: '' },
    validate: { password: (value) => (value ? null : t('passwordMissing')) },
  });
  const submit = form.onSubmit(({ password, code }) => {
    setRest(undefined);
    confirm.mutate(
      { password, code: code || null },
      {
        onError: (error) => {
          setAsksForCode(asksForCode || asProblem(error)?.code === 'second-factor-required');
          setRest(showFieldErrors(form, error));
        },
      },
    );
  });

  const close = () => client.setQueryData(confirmKey, null);
  return (
    <Dialog title={t('settings:link.confirm.title')} size={400} onClose={close}>
      <Box component="p" mt={0}>
        {t('settings:link.confirm.hint')}
      </Box>
      {hasPassword && isLocal && (
        <form onSubmit={submit} noValidate>
          <Stack gap={12}>
            <ErrorAlert error={rest} />
            <PasswordField
              label={t('password')}
              autoComplete="current-password"
              data-autofocus
              {...form.getInputProps('password')}
            />
            {asksForCode && (
              <TextInput label={t('code')} description={t('codeHint')} autoComplete="one-time-code" {...form.getInputProps('code')} />
            )}
            <Button type="submit" loading={confirm.isPending} fullWidth mt={4}>
              {t('settings:link.confirm.submit')}
            </Button>
          </Stack>
        </form>
      )}
      {passkeys && passkeys.length > 0 && isLocal && <PasskeyButton act={byPasskey} label={t('settings:passkeys.confirm')} />}
      <ProviderLink href="/api/v1/session/openid/confirmation" apart onClick={close} />
    </Dialog>
  );
}
