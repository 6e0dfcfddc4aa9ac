import { Button, Group, Stack, Textarea } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ApiKeys.module.css';

interface Props {
  secret: string;
  /** What it is called, and where it is used. */
  label: string;
  use: string;
  onDone: () => void;
}

/** A new secret, to be copied now. Where the browser lets no page write to the clipboard, it is selected for Ctrl C. */
export function SecretShownOnce({ secret, label, use, onDone }: Props) {
  const { t } = useTranslation('administration');
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<'yes' | 'byHand' | null>(null);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied('yes');
    } catch {
      field.current?.select();
      setCopied('byHand');
    }
  };

  return (
    <Stack gap={12}>
      <p className={styles.warning}>
        <IconAlertCircle size={18} aria-hidden />
        {t('apiKeys.once.warning')}
      </p>
      <Textarea
        ref={field}
        label={label}
        description={use}
        readOnly
        autosize
        value={secret}
        onFocus={(event) => event.currentTarget.select()}
        styles={{ input: { fontFamily: 'ui-monospace, monospace', overflowWrap: 'anywhere' } }}
      />
      <Group justify="space-between" gap={8}>
        <span role="status" className="small quiet">
          {copied && t(`apiKeys.once.copied.${copied}`)}
        </span>
        <Group gap={8}>
          <Button
            variant="default"
            data-autofocus
            leftSection={copied === 'yes' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            onClick={() => void copy()}
          >
            {t('apiKeys.once.copy')}
          </Button>
          <Button onClick={onDone}>{t('apiKeys.once.done')}</Button>
        </Group>
      </Group>
    </Stack>
  );
}
