import { Autocomplete, Checkbox, Group } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/components/forms/DateField';
import { FunctionSelect } from '@/features/organisations/FunctionSelect';
import type { Post } from '@/features/organisations/organisations';
import type { ContactValues } from './contactForm';

interface Props {
  form: UseFormReturnType<ContactValues>;
  /** Posts of the organisation chosen. */
  posts: readonly Post[];
}

/** The post that a new person takes up: one of the organisation's, or a new one with what it is. */
export function NewPostFields({ form, posts }: Props) {
  const { t } = useTranslation('contacts');
  const isNew = form.values.post.trim() !== '' && !posts.some(({ title }) => title === form.values.post.trim());
  return (
    <>
      <Group gap={12} align="flex-start">
        <Autocomplete
          flex={1}
          miw={200}
          label={t('field.post')}
          description={t('field.postHint')}
          required
          data={[...new Set(posts.map(({ title }) => title))]}
          maxLength={300}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          {...form.getInputProps('post')}
        />
        <DateField label={t('field.startsOn')} description=" " w={170} {...form.getInputProps('startsOn')} />
      </Group>
      {isNew && <FunctionSelect {...form.getInputProps('postFunction')} />}
      <Checkbox
        label={t('field.adInterim')}
        description={t('field.adInterimHint')}
        {...form.getInputProps('isAdInterim', { type: 'checkbox' })}
      />
    </>
  );
}
