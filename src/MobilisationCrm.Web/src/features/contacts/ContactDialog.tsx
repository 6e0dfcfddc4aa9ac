import { Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { LanguageSelect } from '@/components/forms/LanguageSelect';
import { RemoteSelect } from '@/components/forms/RemoteSelect';
import { organisationQuery, organisationsNamedQuery } from '@/features/organisations/organisations';
import { toDate } from '@/lib/time/dates';
import { showFieldErrors, useFreshValues } from '@/lib/page/forms';
import { useZone } from '@/lib/world/locale';
import { toastDone } from '@/lib/page/toast';
import { courtesies, toCreate, toEdit, valuesOf } from './contactForm';
import { useSaveContact, type Contact } from './contacts';
import { NewPostFields } from './NewPostFields';
import { SourceFields } from './SourceFields';

interface Props {
  /** The person to edit; absent to add one. */
  contact?: Contact;
  /** Of a new person: the organisation and the post to begin with. */
  place?: { value: string; label: string } | null;
  post?: string;
  onDone: (id: string) => void;
  onClose: () => void;
}

/** Adds a person, with the post held if there is one, or edits a person. */
export function ContactDialog({ contact, place = null, post = '', onDone, onClose }: Props) {
  const { t } = useTranslation(['contacts', 'common', 'organisations']);
  const today = toDate(new Date(), useZone());
  const save = useSaveContact();
  const [rest, setRest] = useState<unknown>();
  const saved = { ...valuesOf(contact, today), organisationId: place, post };
  const form = useForm({
    initialValues: saved,
    validate: {
      familyName: (value) => (value.trim() ? null : t('invalid.familyName')),
      email: (value) => (!value.trim() || /^\S+@\S+$/.test(value.trim()) ? null : t('invalid.email')),
      post: (value, { organisationId }) => (organisationId && !value.trim() ? t('invalid.post') : null),
      collectedOn: (value) => (contact?.collectedOn && !value ? t('invalid.dayStays') : null),
      informedOn: (value) => (contact?.informedOn && !value ? t('invalid.dayStays') : null),
    },
  });
  useFreshValues(form, saved, contact?.version ?? 0);
  const organisation = form.values.organisationId;
  const posts = useQuery({ ...organisationQuery(organisation?.value ?? ''), enabled: organisation !== null });

  const submit = form.onSubmit((values) => {
    setRest(undefined);
    save.mutate(contact ? { edited: contact, edit: toEdit(values) } : { create: toCreate(values) }, {
      onSuccess: (id) => {
        toastDone(t('saved'));
        form.resetDirty();
        onDone(id);
      },
      onError: (error) => setRest(showFieldErrors(form, error)),
    });
  });

  return (
    <Dialog title={t(contact ? 'edit' : 'add')} size={560} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <Group gap={12} align="flex-start">
            <Select
              w={120}
              label={t('field.courtesy')}
              allowDeselect={false}
              data={courtesies.map((value) => ({ value, label: t(`courtesy.${value}`) }))}
              comboboxProps={{ transitionProps: { duration: 0 } }}
              {...form.getInputProps('courtesy')}
            />
            <TextInput
              flex={1}
              miw={140}
              label={t('field.givenName')}
              maxLength={300}
              {...form.getInputProps('givenName')}
            />
            <TextInput
              flex={1}
              miw={140}
              label={t('field.familyName')}
              required
              maxLength={300}
              data-autofocus
              {...form.getInputProps('familyName')}
            />
          </Group>
          <Group gap={12} align="flex-start">
            <TextInput
              flex={1}
              miw={200}
              label={t('field.title')}
              description={t('field.titleHint')}
              maxLength={64}
              {...form.getInputProps('courtesyTitle')}
            />
            <Checkbox
              flex={1}
              miw={200}
              label={t('field.ambassador')}
              description={t('field.ambassadorHint')}
              {...form.getInputProps('isAmbassador', { type: 'checkbox' })}
            />
          </Group>
          {!contact && (
            <>
              <RemoteSelect
                label={t('field.organisation')}
                placeholder={t('field.organisationHint')}
                clearable
                query={organisationsNamedQuery}
                value={organisation}
                error={form.errors['organisationId']}
                onChange={(option) => form.setFieldValue('organisationId', option)}
              />
              {organisation && <NewPostFields form={form} posts={posts.data?.posts ?? []} />}
            </>
          )}
          <Group gap={12} grow align="flex-start">
            <TextInput type="email" label={t('field.email')} maxLength={300} {...form.getInputProps('email')} />
            <TextInput type="tel" label={t('field.phone')} maxLength={300} {...form.getInputProps('phone')} />
          </Group>
          <LanguageSelect
            label={t('field.language')}
            clearable
            placeholder={t('field.languageOfOrganisation')}
            {...form.getInputProps('language')}
          />
          <SourceFields form={form} today={today} />
          {contact && (
            <Checkbox
              label={t('field.objects')}
              description={t('field.objectsHint')}
              {...form.getInputProps('objectsToMail', { type: 'checkbox' })}
            />
          )}
          <FormButtons onCancel={onClose} isSaving={save.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
