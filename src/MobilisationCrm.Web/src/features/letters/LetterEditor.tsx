import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Panel } from '@/components/ui/Panel';
import { useMay } from '@/features/session/session';
import { showFieldErrors, useFreshValues } from '@/lib/page/forms';
import { toastDone } from '@/lib/page/toast';
import { useUnsaved } from '@/lib/page/unsaved';
import { FieldList } from './FieldList';
import { LetterPreview } from './LetterPreview';
import { directionOf, useSaveLetter, type LetterDetail, type LetterKey } from './letters';
import styles from './Letters.module.css';
import { VersionsPanel } from './VersionsPanel';

interface Props {
  letter: LetterKey;
  detail: LetterDetail;
  etag: string;
}

/** Subject and text with their fields, and beside them the letter as it will be read. */
export function LetterEditor({ letter, detail, etag }: Props) {
  const { t } = useTranslation(['letters', 'common']);
  const mayEdit = useMay('Manager');
  const mayPreview = useMay('Staff');
  const save = useSaveLetter(letter);
  const body = useRef<HTMLTextAreaElement>(null);
  const [rest, setRest] = useState<unknown>();
  const saved = { subject: detail.template.subject, body: detail.body, note: '' };
  const form = useForm({ initialValues: saved });
  useFreshValues(form, saved, etag);
  const isChanged = form.values.subject !== saved.subject || form.values.body !== saved.body;
  useUnsaved(() => isChanged);

  const submit = form.onSubmit(async (values) => {
    setRest(undefined);
    try {
      await save.mutateAsync({ ...values, etag });
      form.setFieldValue('note', '');
      toastDone(t('saved'));
    } catch (error) {
      setRest(showFieldErrors(form, error));
    }
  });

  const insert = (expression: string) => {
    const field = body.current;
    if (field) {
      field.setRangeText(expression, field.selectionStart, field.selectionEnd, 'end');
      form.setFieldValue('body', field.value);
      field.focus();
    }
  };
  const text = { dir: directionOf(letter.language), lang: letter.language };

  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <Panel title={t('text.title')} note={mayEdit ? t('text.note') : t('list.managers')}>
          <form onSubmit={submit} noValidate>
            <Stack gap={12}>
              <ErrorAlert error={rest} />
              <TextInput label={t('text.subject')} maxLength={300} readOnly={!mayEdit} {...text} {...form.getInputProps('subject')} />
              <Textarea
                ref={body}
                label={t('text.body')}
                classNames={{ input: styles.source }}
                autosize
                minRows={14}
                maxRows={32}
                maxLength={20_000}
                readOnly={!mayEdit}
                {...text}
                {...form.getInputProps('body')}
              />
              {mayEdit && (
                <>
                  <FieldList fields={detail.fields} expressions={detail.expressions} onInsert={insert} />
                  <TextInput label={t('text.why')} maxLength={2000} {...form.getInputProps('note')} />
                  <Group justify="flex-end" gap={8}>
                    {isChanged && (
                      <Button variant="default" onClick={() => form.setValues(saved)}>
                        {t('text.undo')}
                      </Button>
                    )}
                    <Button type="submit" loading={save.isPending} disabled={!isChanged}>
                      {t('common:action.save')}
                    </Button>
                  </Group>
                </>
              )}
            </Stack>
          </form>
        </Panel>
        <VersionsPanel letter={letter} versions={detail.versions} etag={etag} mayRestore={mayEdit && !isChanged} />
      </div>
      {mayPreview && <LetterPreview letter={letter} text={{ subject: form.values.subject, body: form.values.body }} />}
    </div>
  );
}
