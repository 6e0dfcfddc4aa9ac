import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import styles from './EvidenceList.module.css';

interface Props {
  evidence: readonly Schemas['EvidenceItem'][];
  /** The button by which what is missing is brought about, in place of the words that say so. */
  act?: ((evidence: Schemas['Evidence']) => ReactNode) | undefined;
}

/** Each piece of evidence that a stage asks for: on file, or what to do to get it. */
export function EvidenceList({ evidence, act }: Props) {
  const { t } = useTranslation('engagements');
  return (
    <ul className={styles.list}>
      {evidence.map((item) =>
        !item.onFile && act ? (
          <li key={item.evidence}>{act(item.evidence)}</li>
        ) : (
          <li key={item.evidence} className={item.onFile ? styles.there : styles.missing}>
            {item.onFile ? <IconCheck size={16} aria-hidden /> : <IconAlertCircle size={16} aria-hidden />}
            <span>{t(item.onFile ? `evidence.${item.evidence}.there` : `evidence.${item.evidence}.missing`)}</span>
          </li>
        ),
      )}
    </ul>
  );
}
