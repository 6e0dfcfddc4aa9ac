import { MultiSelect, Select, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fullName, useCounterparts } from '@/features/contacts/contacts';
import { ReadersField } from '@/features/readers/ReadersField';
import type { ContactForm } from './logContactForm';
import { NoteArea } from './NoteArea';
import { SensitiveHint } from './SensitiveHint';

/** With whom, what was said and what came of it: worth the time after a call, not needed to log a message. */
export function LogContactDetails({ form, isRound }: { form: ContactForm; isRound: boolean }) {
  const { t } = useTranslation('interactions');
  const { organisations, contacts, isLoaded } = useCounterparts(form.values.iso2);
  const people = form.values.organisationId
    ? contacts.filter((contact) => contact.posts.some((post) => post.organisationId === form.values.organisationId))
    : contacts;

  return (
    <Stack gap={12}>
      {isRound ? undefined : isLoaded && organisations.length === 0 ? (
        <p className="flush quiet">{t('noOrganisation')}</p>
      ) : (
        <Select
          label={t('organisation')}
          searchable
          clearable
          disabled={!form.values.iso2}
          data={organisations.map((body) => ({ value: body.id, label: body.name }))}
          {...form.getInputProps('organisationId')}
        />
      )}
      {people.length > 0 && (
        <MultiSelect
          label={t('contacts')}
          searchable
          clearable
          data={people.map((contact) => ({ value: contact.id, label: fullName(contact) }))}
          {...form.getInputProps('contactIds')}
        />
      )}
      <div>
        <NoteArea label={t('notes')} {...form.getInputProps('notes')} />
        <SensitiveHint text={form.values.notes} />
      </div>
      <Textarea label={t('outcome')} autosize minRows={1} maxRows={6} maxLength={2000} {...form.getInputProps('outcome')} />
      <ReadersField form={form} />
    </Stack>
  );
}
