import { Checkbox, Select, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/components/forms/DateField';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { RemoteSelect } from '@/components/forms/RemoteSelect';
import { organisationQuery, organisationsNamedQuery } from '@/features/organisations/organisations';
import { toDate } from '@/lib/time/dates';
import { showFieldErrors } from '@/lib/page/forms';
import { useZone } from '@/lib/world/locale';
import { toastDone } from '@/lib/page/toast';
import { useTakeUpPost, type Contact } from './contacts';

/** The person takes up a post of an organisation; the posts held already stay until they are left. */
export function TakeUpPostDialog({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { t } = useTranslation(['contacts', 'common']);
  const today = toDate(new Date(), useZone());
  const takeUp = useTakeUpPost(contact.id);
  const [rest, setRest] = useState<unknown>();
  const [organisation, setOrganisation] = useState<{ value: string; label: string } | null>(null);
  const detail = useQuery({ ...organisationQuery(organisation?.value ?? ''), enabled: organisation !== null });
  const form = useForm({
    initialValues: { postId: null as string | null, startsOn: today, isAdInterim: false },
    validate: { postId: (value) => (value ? null : t('invalid.choosePost')) },
  });

  const submit = form.onSubmit(({ postId, startsOn, isAdInterim }) => {
    setRest(undefined);
    takeUp.mutate(
      { postId: postId!, startsOn: startsOn || null, endsOn: null, isAdInterim },
      {
        onSuccess: () => {
          toastDone(t('posts.saved'));
          onClose();
        },
        onError: (error) => setRest(showFieldErrors(form, error)),
      },
    );
  });

  return (
    <Dialog title={t('posts.takeUp')} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <RemoteSelect
            label={t('field.organisation')}
            placeholder={t('field.organisationHint')}
            required
            data-autofocus
            query={organisationsNamedQuery}
            value={organisation}
            onChange={(option) => {
              setOrganisation(option);
              form.setFieldValue('postId', null);
            }}
          />
          <Select
            label={t('field.post')}
            description={detail.data?.posts.length === 0 ? t('posts.noPosts') : undefined}
            required
            disabled={!organisation}
            data={(detail.data?.posts ?? []).map((post) => ({
              value: post.id,
              label: [post.title, post.holders.map(({ name }) => name).join(', ')].filter(Boolean).join(' · '),
            }))}
            comboboxProps={{ transitionProps: { duration: 0 } }}
            {...form.getInputProps('postId')}
          />
          <DateField label={t('field.startsOn')} w={180} {...form.getInputProps('startsOn')} />
          <Checkbox
            label={t('field.adInterim')}
            description={t('field.adInterimHint')}
            {...form.getInputProps('isAdInterim', { type: 'checkbox' })}
          />
          <FormButtons onCancel={onClose} isSaving={takeUp.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
