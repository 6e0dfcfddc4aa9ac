import { Chip, Group } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { interactionKinds } from './interactions';
import styles from './LogContact.module.css';

interface Props {
  value: Schemas['InteractionKind'];
  onChange: (kind: Schemas['InteractionKind']) => void;
}

/** All six kinds in sight: one press, or the arrow keys. */
export function KindChoice({ value, onChange }: Props) {
  const { t } = useTranslation('interactions');
  // Under one name the six are one stop of the Tab key, and the arrow keys go from one to the next.
  const name = useId();
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{t('kind.label')}</legend>
      <Chip.Group value={value} onChange={(kind) => onChange(kind)}>
        <Group gap={5}>
          {interactionKinds.map((kind) => (
            <Chip key={kind} name={name} value={kind} size="sm" radius={8}>
              {t(`kind.${kind}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </fieldset>
  );
}
