import { Button, Group, Input, Menu, Select, Textarea, TextInput } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguageName, workingLanguages } from '@/lib/world/languages';
import type { CircularForm } from './circularForm';
import { circularKinds, type CircularKind } from './circulars';
import styles from './Circulars.module.css';

/** Which letter, and its words in each language that is wanted. */
export function CircularFields({ form }: { form: CircularForm }) {
  const { t } = useTranslation(['mail', 'common']);
  const languageName = useLanguageName();
  const { words } = form.values;
  const left = workingLanguages.filter((code) => !words.some(({ language }) => language === code));

  return (
    <div className={styles.column}>
      <Select
        label={t('circular.kindLabel')}
        description={t('circular.kindHint')}
        required
        allowDeselect={false}
        data={circularKinds.map((kind) => ({ value: kind, label: t(`circular.kind.${kind}`) }))}
        {...form.getInputProps('kind')}
        onChange={(kind) => form.setFieldValue('kind', kind as CircularKind)}
      />
      {words.map(({ language }, at) => (
        <fieldset key={language} className={styles.language}>
          <legend>{languageName(language)}</legend>
          <TextInput
            label={t('circular.subject')}
            required
            lang={language}
            dir="auto"
            maxLength={300}
            {...form.getInputProps(`words.${at}.title`)}
          />
          <Textarea
            label={t('circular.message')}
            description={t('circular.messageHint')}
            required
            lang={language}
            dir="auto"
            autosize
            minRows={4}
            maxRows={18}
            maxLength={20000}
            {...form.getInputProps(`words.${at}.message`)}
          />
          {words.length > 1 && (
            <Group justify="flex-end">
              <Button variant="subtle" color="gray" size="xs" onClick={() => form.removeListItem('words', at)}>
                {t('circular.removeLanguage', { language: languageName(language) })}
              </Button>
            </Group>
          )}
        </fieldset>
      ))}
      {form.errors.words && <Input.Error>{form.errors.words}</Input.Error>}
      {left.length > 0 && (
        <div>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button variant="light" size="xs" leftSection={<IconLanguage size={14} aria-hidden />}>
                {t('circular.addLanguage')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {left.map((code) => (
                <Menu.Item key={code} onClick={() => form.insertListItem('words', { language: code, title: '', message: '' })}>
                  {languageName(code)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <Input.Description mt={4}>{t('circular.languageHint')}</Input.Description>
        </div>
      )}
    </div>
  );
}
