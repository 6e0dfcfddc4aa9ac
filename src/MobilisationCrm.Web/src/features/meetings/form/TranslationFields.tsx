import { Button, Group, Input, Menu, Textarea, TextInput } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguageName, workingLanguages } from '@/lib/world/languages';
import type { MeetingForm } from './meetingForm';
import { withoutWords } from '@/features/meetings/meetings';
import styles from '@/features/meetings/Meetings.module.css';

/** Title and agenda in further languages: whoever reads one of them gets its words in letter, calendar and answer page. */
export function TranslationFields({ form }: { form: MeetingForm }) {
  const { t } = useTranslation('meetings');
  const languageName = useLanguageName();
  const { translations } = form.values;
  const left = withoutWords(workingLanguages, translations);

  return (
    <div className={styles.column}>
      {translations.map(({ language }, at) => (
        <fieldset key={language} className={styles.slot}>
          <legend>{languageName(language)}</legend>
          <TextInput
            label={t('field.title')}
            required
            lang={language}
            dir="auto"
            maxLength={300}
            {...form.getInputProps(`translations.${at}.title`)}
          />
          <Textarea
            label={t('field.agenda')}
            lang={language}
            dir="auto"
            autosize
            minRows={2}
            maxRows={14}
            maxLength={20000}
            {...form.getInputProps(`translations.${at}.agenda`)}
          />
          <Group justify="flex-end">
            <Button variant="subtle" color="gray" size="xs" onClick={() => form.removeListItem('translations', at)}>
              {t('translation.remove', { language: languageName(language) })}
            </Button>
          </Group>
        </fieldset>
      ))}
      {form.errors.translations && <Input.Error>{form.errors.translations}</Input.Error>}
      {left.length > 0 && (
        <div>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button variant="light" size="xs" leftSection={<IconLanguage size={14} aria-hidden />}>
                {t('translation.add')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {left.map((code) => (
                <Menu.Item key={code} onClick={() => form.insertListItem('translations', { language: code, title: '', agenda: '' })}>
                  {languageName(code)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <Input.Description mt={4}>{t('translation.hint')}</Input.Description>
        </div>
      )}
    </div>
  );
}
