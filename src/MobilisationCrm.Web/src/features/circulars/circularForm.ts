import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { CircularDetail, CircularKind, CircularText } from './circulars';

export interface CircularValues {
  kind: CircularKind;
  states: string[];
  words: { language: string; title: string; message: string }[];
}

export const newCircular = (states: string[], language: string): CircularValues => ({
  kind: 'Documents',
  states,
  words: [{ language, title: '', message: '' }],
});

export const valuesOf = ({ circular, states, words }: CircularDetail): CircularValues => ({
  kind: circular.kind,
  states: [...states],
  words: words.map((word) => ({ ...word })),
});

export const toText = ({ kind, states, words }: CircularValues): CircularText => ({ kind, states, words });

/** Words are wanted in every language that was begun, and at least one State. */
export function useCircularForm(initialValues: CircularValues) {
  const { t } = useTranslation('mail');
  const required = (value: string) => (value.trim() ? null : t('circular.required'));
  return useForm<CircularValues>({
    initialValues,
    validate: {
      states: (states) => (states.length > 0 ? null : t('circular.noStates')),
      words: { title: required, message: required },
    },
  });
}

export type CircularForm = ReturnType<typeof useCircularForm>;
