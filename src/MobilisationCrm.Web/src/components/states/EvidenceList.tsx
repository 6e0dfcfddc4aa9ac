import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import styles from './EvidenceList.module.css';

/** Each piece of evidence that a stage asks for: on file, or what to do to get it. */
export function EvidenceList({ evidence }: { evidence: readonly Schemas['EvidenceItem'][] }) {
  const { t } = useTranslation('engagements');
  return (
    <ul className={styles.list}>
      {evidence.map((item) => (
        <li key={item.evidence} className={item.onFile ? styles.there : styles.missing}>
          {item.onFile ? <IconCheck size={16} aria-hidden /> : <IconAlertCircle size={16} aria-hidden />}
          <span>{t(item.onFile ? `evidence.${item.evidence}.there` : `evidence.${item.evidence}.missing`)}</span>
        </li>
      ))}
    </ul>
  );
}
