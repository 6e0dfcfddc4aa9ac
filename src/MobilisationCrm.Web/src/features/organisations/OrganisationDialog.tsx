import { Checkbox, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/components/forms/DateField';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { LanguageSelect } from '@/components/forms/LanguageSelect';
import { StateSelect } from '@/components/states/StateSelect';
import { ZoneSelect } from '@/components/forms/ZoneSelect';
import { toDate } from '@/lib/time/dates';
import { showFieldErrors, useFreshValues } from '@/lib/page/forms';
import { useZone } from '@/lib/world/locale';
import { toastDone } from '@/lib/page/toast';
import { toCreate, toEdit, valuesOf } from './organisationForm';
import { organisationKinds, useSaveOrganisation, type Organisation } from './organisations';

interface Props {
  /** The organisation to edit; absent to add one. */
  organisation?: Organisation;
  stateIso2?: string | null;
  /** Of a new one, the kind to begin with. */
  kind?: Organisation['kind'];
  onDone: (id: string, name: string) => void;
  onClose: () => void;
}

/** Adds or edits an organisation. Its kind and its State are settled when it is added. */
export function OrganisationDialog({ organisation, stateIso2 = null, kind, onDone, onClose }: Props) {
  const { t } = useTranslation(['organisations', 'common', 'states']);
  const today = toDate(new Date(), useZone());
  const save = useSaveOrganisation();
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: valuesOf(organisation, stateIso2, kind),
    validate: {
      name: (value) => (value.trim() ? null : t('invalid.name')),
      email: (value) => (!value.trim() || /^\S+@\S+$/.test(value.trim()) ? null : t('invalid.email')),
    },
  });

  useFreshValues(form, valuesOf(organisation, stateIso2, kind), organisation?.version ?? 0);

  const submit = form.onSubmit((values) => {
    setRest(undefined);
    save.mutate(organisation ? { edited: organisation, edit: toEdit(values) } : { create: toCreate(values) }, {
      onSuccess: (id) => {
        toastDone(t('saved'));
        form.resetDirty();
        onDone(id, values.name.trim());
      },
      onError: (error) => setRest(showFieldErrors(form, error)),
    });
  });

  return (
    <Dialog title={t(organisation ? 'edit' : 'add')} size={560} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          {!organisation && (
            <Group gap={12} grow align="flex-start">
              <Select
                label={t('field.kind')}
                required
                allowDeselect={false}
                data={organisationKinds.map((kind) => ({ value: kind, label: t(`states:organisation.${kind}`) }))}
                {...form.getInputProps('kind')}
              />
              <StateSelect label={t('field.state')} clearable placeholder={t('noState')} {...form.getInputProps('stateIso2')} />
            </Group>
          )}
          <TextInput label={t('field.name')} required maxLength={300} data-autofocus {...form.getInputProps('name')} />
          <Group gap={12} grow align="flex-start">
            <TextInput label={t('field.nameFr')} lang="fr" maxLength={300} {...form.getInputProps('nameFr')} />
            <TextInput label={t('field.nameEs')} lang="es" maxLength={300} {...form.getInputProps('nameEs')} />
          </Group>
          <TextInput
            type="email"
            label={t('field.email')}
            description={t('field.emailHint')}
            maxLength={300}
            {...form.getInputProps('email')}
          />
          <Group gap={12} grow align="flex-start">
            <LanguageSelect
              label={t('field.language')}
              clearable
              placeholder={t('field.languageOfState')}
              {...form.getInputProps('language')}
            />
            <TextInput type="tel" label={t('field.phone')} maxLength={300} {...form.getInputProps('phone')} />
          </Group>
          <Group gap={12} grow align="flex-start">
            <TextInput label={t('field.city')} maxLength={300} {...form.getInputProps('city')} />
            <ZoneSelect label={t('field.zone')} required {...form.getInputProps('timeZone')} />
          </Group>
          {form.values.stateIso2 && (
            <Checkbox
              label={t('field.lead')}
              description={t('field.leadHint')}
              {...form.getInputProps('isLeadChannel', { type: 'checkbox' })}
            />
          )}
          <Textarea
            label={t('field.source')}
            description={t('field.sourceHint')}
            autosize
            minRows={1}
            maxLength={2000}
            {...form.getInputProps('source')}
          />
          {organisation && (
            <DateField label={t('field.verified')} max={today} w={180} {...form.getInputProps('verifiedOn')} />
          )}
          <FormButtons onCancel={onClose} isSaving={save.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
