import { Button, Group, Select, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { LanguageSelect } from '@/components/forms/LanguageSelect';
import { ZoneSelect } from '@/components/forms/ZoneSelect';
import { groups } from '@/lib/world/states';
import { useMay } from '@/features/session/session';
import { hintBelow, showFieldErrors, useFreshValues } from '@/lib/page/forms';
import { useLanguageName } from '@/lib/world/languages';
import { useCity } from '@/lib/world/locale';
import { toastDone } from '@/lib/page/toast';
import { useUnsaved } from '@/lib/page/unsaved';
import { toEdit, valuesOf, type FactField } from './factsForm';
import { useEditState, type StateDetail } from '@/features/states/states';
import styles from '@/components/forms/Section.module.css';

interface Props {
  iso2: string;
  detail: StateDetail;
  etag: string;
}

/** Edits the facts; below each field that was edited stands the shipped value, one press away. */
export function StateFactsForm({ iso2, detail, etag }: Props) {
  const { t } = useTranslation(['settings', 'common', 'engagements', 'states']);
  const mayWrite = useMay('Manager');
  const languageName = useLanguageName();
  const city = useCity();
  const edit = useEditState(iso2);
  const [rest, setRest] = useState<unknown>();
  const saved = valuesOf(detail.facts);
  const missing = (value: string) => (value.trim() ? null : t('facts.missing'));
  const form = useForm({
    initialValues: saved,
    validate: { nameEn: missing, nameFr: missing, nameEs: missing, capital: missing },
  });
  useUnsaved(form.isDirty);

  const submit = form.onSubmit(async (values) => {
    setRest(undefined);
    try {
      await edit.mutateAsync({ etag, body: toEdit(form.getInitialValues(), values) });
      toastDone(t('saved'));
    } catch (error) {
      setRest(showFieldErrors(form, error));
    }
  });

  const read = (field: FactField, value: string): string => {
    switch (field) {
      case 'regionalGroup':
        return t(`engagements:group.${value as StateDetail['facts']['regionalGroup']}`);
      case 'correspondenceLanguage':
      case 'correspondenceFallback':
        return languageName(value);
      case 'capitalTimeZone':
        return city(value);
      default:
        return value;
    }
  };
  useFreshValues(form, saved, etag, (value, field) => read(field as FactField, String(value)));

  const props = (field: FactField) => {
    const shipped = detail.shipped[field];
    const differs = form.values[field].trim() !== shipped;
    return {
      ...form.getInputProps(field),
      label: t(`fact.${field}`),
      ...hintBelow,
      disabled: !mayWrite,
      description: differs ? (
        <span className={styles.changed}>
          {t('facts.shipped', { value: read(field, shipped) })}{' '}
          {mayWrite && (
            <UnstyledButton
              fz="inherit"
              td="underline"
              aria-label={`${t('facts.putBack')}: ${t(`fact.${field}`)}`}
              onClick={() => form.setFieldValue(field, shipped)}
            >
              {t('facts.putBack')}
            </UnstyledButton>
          )}
        </span>
      ) : (
        t('facts.asShipped')
      ),
    };
  };

  return (
    <form className={styles.readable} onSubmit={submit} noValidate>
      <Stack gap={12}>
        <ErrorAlert error={rest} />
        <div className={styles.two}>
          <TextInput maxLength={300} {...props('nameEn')} />
          <TextInput maxLength={300} {...props('nameFr')} />
          <TextInput maxLength={300} {...props('nameEs')} />
          <Select
            allowDeselect={false}
            data={groups.map((group) => ({ value: group, label: t(`engagements:group.${group}`) }))}
            {...props('regionalGroup')}
          />
          <LanguageSelect allowDeselect={false} {...props('correspondenceLanguage')} />
          <LanguageSelect allowDeselect={false} {...props('correspondenceFallback')} />
          <TextInput maxLength={300} {...props('capital')} />
          <ZoneSelect {...props('capitalTimeZone')} />
        </div>
        <p className={`${styles.quiet} flush`}>
          {t('facts.certainty', { certainty: t(`states:confidence.${detail.facts.correspondenceConfidence}`) })}
        </p>
        {mayWrite && (
          <Group justify="flex-end">
            <Button type="submit" loading={edit.isPending} disabled={!form.isDirty()}>
              {t('common:action.save')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
