import { Button, FileButton } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Imports.module.css';

interface Props {
  isBusy: boolean;
  onFile: (file: File) => void;
}

/** A place to drop a file, with a button for those who do not drag. */
export function FileDrop({ isBusy, onFile }: Props) {
  const { t } = useTranslation('imports');
  const [isOver, setOver] = useState(false);
  const reset = useRef<() => void>(null);
  const take = (file: File | null | undefined) => {
    if (file) {
      onFile(file);
    }
    // The same file, mended meanwhile, may be chosen again.
    reset.current?.();
  };

  return (
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files.item(0));
      }}
    >
      <IconFileSpreadsheet size={28} stroke={1.5} aria-hidden />
      <span>{t('drop')}</span>
      <FileButton accept=".csv,.txt,text/csv" resetRef={reset} onChange={take}>
        {(props) => (
          <Button {...props} variant="light" loading={isBusy}>
            {t('choose')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}
