import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '@/lib/world/locale';
import { expressionOf, type LetterDetail, type LetterField } from './letters';
import styles from './Letters.module.css';

interface Props {
  fields: readonly LetterField[];
  expressions: LetterDetail['expressions'];
  /** Writes at the cursor of the text. */
  onInsert: (expression: string) => void;
}

/** What the letter may use; a press writes it where the cursor stands. */
export function FieldList({ fields, expressions, onInsert }: Props) {
  const { t, i18n } = useTranslation('letters');
  return (
    <details className={styles.fields}>
      <summary>{t('fields.title')}</summary>
      <p className={styles.quiet}>{t('fields.note')}</p>
      <ul className={styles.fieldRows}>
        {fields.map((field) => (
          <li key={field.name}>
            <UnstyledButton className={styles.field} onClick={() => onInsert(expressionOf(field))}>
              <code>{`{{${field.name}}}`}</code>
            </UnstyledButton>
            <span>
              {inLanguage(field.description, i18n.language)}
              {field.required && <strong className={styles.required}> · {t('fields.required')}</strong>}
              <span className={styles.quiet}> · {t('fields.sample', { sample: field.sample })}</span>
            </span>
          </li>
        ))}
        {expressions.map(({ example, description }) => (
          <li key={example}>
            <UnstyledButton className={styles.field} onClick={() => onInsert(example)}>
              <code>{example}</code>
            </UnstyledButton>
            <span>{inLanguage(description, i18n.language)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
