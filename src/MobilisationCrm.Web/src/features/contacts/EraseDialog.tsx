import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Dialog } from '@/components/ui/Dialog';
import { showFieldErrors } from '@/lib/page/forms';
import { toDate } from '@/lib/time/dates';
import { useFormat } from '@/lib/world/locale';
import { fullName, type Contact } from './contacts';
import { useErase, type ErasureOutcome } from './erasures';

interface Props {
  contact: Contact;
  onClose: () => void;
}

/** Asks why a person is erased, says that it cannot be undone, and then what was done. */
export function EraseDialog({ contact, onClose }: Props) {
  const { t } = useTranslation(['contacts', 'common']);
  const erase = useErase(contact.id);
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: { reason: '', endPosts: false, familyNameAlone: true },
    validate: { reason: (value) => (value.trim() ? null : t('common:code.reason-required')) },
  });
  const today = toDate(new Date(), 'America/New_York');
  const held = contact.posts.filter(({ endsOn }) => endsOn === null || endsOn > today);

  const submit = form.onSubmit(({ reason, ...choices }) => {
    setRest(undefined);
    erase.mutate(
      { reason: reason.trim(), ...choices },
      { onSuccess: () => form.resetDirty(), onError: (error) => setRest(showFieldErrors(form, error)) },
    );
  });

  if (erase.data) {
    return <Outcome outcome={erase.data} onClose={onClose} />;
  }
  return (
    <Dialog title={t('erase.title')} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <p className="flush strong breaks">{fullName(contact)}</p>
          <p className="flush">{t('erase.what')}</p>
          <p className="flush strong">{t('erase.final')}</p>
          <Textarea
            label={t('erase.reason')}
            description={t('erase.reasonHint')}
            required
            autosize
            minRows={2}
            maxRows={6}
            maxLength={2000}
            data-autofocus
            {...form.getInputProps('reason')}
          />
          {held.length > 0 && (
            <Checkbox
              label={t('erase.endPosts')}
              description={held.map(({ post, organisation }) => `${post}, ${organisation}`).join(' · ')}
              {...form.getInputProps('endPosts', { type: 'checkbox' })}
            />
          )}
          <Checkbox
            label={t('erase.familyNameAlone', { name: contact.familyName })}
            description={t('erase.familyNameHint')}
            {...form.getInputProps('familyNameAlone', { type: 'checkbox' })}
          />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" color="red.9" loading={erase.isPending}>
              {t('erase.go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

const counts = ['postsEnded', 'lettersCancelled', 'lettersEmptied', 'textsChanged', 'auditEntriesEmptied'] as const;

function Outcome({ outcome, onClose }: { outcome: ErasureOutcome; onClose: () => void }) {
  const { t } = useTranslation(['contacts', 'common']);
  const format = useFormat();
  return (
    <Dialog title={t('erase.done')} onClose={onClose}>
      <Stack gap={12}>
        <ul className="flush">
          {counts.map((name) => (
            <li key={name}>{t(`erase.outcome.${name}`, { count: outcome[name], number: format.number(outcome[name]) })}</li>
          ))}
        </ul>
        <Group justify="flex-end">
          <Button data-autofocus onClick={onClose}>
            {t('common:action.close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
