import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { Loading } from '@/components/feedback/Loading';
import styles from '@/components/forms/Section.module.css';
import { Dialog } from '@/components/ui/Dialog';
import { Instant } from '@/components/ui/Instant';
import { Panel } from '@/components/ui/Panel';
import { showFieldErrors } from '@/lib/page/forms';
import { toastDone } from '@/lib/page/toast';
import { useFormat } from '@/lib/world/locale';
import { passkeysQuery, useRemovePasskey, useRenamePasskey, type Passkey } from '@/features/session/passkeys';
import { useSession } from '@/features/session/session';
import { PasskeySetup } from './PasskeySetup';
import { useIsLocal } from './provider';

/** More than these the API refuses. */
const most = 20;

/** Passkeys: what they are, those that there are, another one. */
export function PasskeyPanel() {
  const { t } = useTranslation('settings');
  const { hasPassword } = useSession();
  const isLocal = useIsLocal();
  const { data, error, refetch } = useQuery(passkeysQuery);
  const remove = useRemovePasskey();
  const [renamed, setRenamed] = useState<Passkey>();

  if (!hasPassword || isLocal === false) {
    return null;
  }
  return (
    <Panel title={t('passkeys.title')} note={t('passkeys.note')}>
      <ErrorAlert error={error ?? remove.error} onRetry={error ? () => void refetch() : undefined} />
      {!data && !error && <Loading rows={1} height={48} />}
      {data && data.length > 0 && (
        <ul className={styles.rows}>
          {data.map((passkey) => (
            <li key={passkey.id} className={styles.row}>
              <PasskeyText passkey={passkey} />
              <Button
                variant="subtle"
                size="xs"
                aria-label={`${t('passkeys.rename')}: ${passkey.name}`}
                onClick={() => setRenamed(passkey)}
              >
                {t('passkeys.rename')}
              </Button>
              <Button
                variant="default"
                size="xs"
                aria-label={`${t('passkeys.remove')}: ${passkey.name}`}
                loading={remove.isPending && remove.variables === passkey.id}
                onClick={() => remove.mutate(passkey.id, { onSuccess: () => toastDone(t('passkeys.removed')) })}
              >
                {t('passkeys.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {data && data.length < most && <PasskeySetup />}
      {renamed && <RenameDialog passkey={renamed} onClose={() => setRenamed(undefined)} />}
    </Panel>
  );
}

function PasskeyText({ passkey }: { passkey: Passkey }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  return (
    <div className={styles.grow}>
      <span className={styles.strong}>{passkey.name}</span>
      <div className={styles.quiet}>
        {t('passkeys.since', { date: format.dayOf(passkey.createdAt) })}
        {passkey.lastUsedAt && (
          <>
            {' · '}
            {t('openSessions.seen')} <Instant at={passkey.lastUsedAt} />
          </>
        )}
      </div>
    </div>
  );
}

function RenameDialog({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const rename = useRenamePasskey();
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: { name: passkey.name },
    validate: { name: (name) => (name.trim() ? null : t('passkeys.nameMissing')) },
  });
  const submit = form.onSubmit(({ name }) => {
    setRest(undefined);
    rename.mutate(
      { id: passkey.id, name: name.trim() },
      { onSuccess: onClose, onError: (error) => setRest(showFieldErrors(form, error)) },
    );
  });
  return (
    <Dialog title={t('passkeys.renameTitle')} size={400} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <TextInput label={t('passkeys.name')} required maxLength={300} data-autofocus {...form.getInputProps('name')} />
          <FormButtons onCancel={onClose} isSaving={rename.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
