import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './SignedOutFrame.module.css';

/** Recovery codes, shown this once. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation('settings');
  return (
    <Stack gap={12} align="flex-start">
      <p className="flush">{t('factor.codes')}</p>
      <ul className={styles.codes} aria-label={t('factor.codesLabel')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button onClick={onDone}>{t('factor.kept')}</Button>
    </Stack>
  );
}
