import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Dialog.module.css';

interface Props {
  title: string;
  /** Without it the dialog cannot be closed, only answered. */
  onClose?: () => void;
  /** False while something is typed that a stray click would lose. */
  closeOnClickOutside?: boolean;
  size?: number;
  children: ReactNode;
}

/** A dialog with a heading that names it. Mantine's own head would count as a second banner of the page. */
export function Dialog({ title, onClose, closeOnClickOutside = true, size = 480, children }: Props) {
  const { t } = useTranslation();
  return (
    <Modal.Root
      opened
      size={size}
      onClose={onClose ?? (() => undefined)}
      closeOnEscape={onClose !== undefined}
      closeOnClickOutside={onClose !== undefined && closeOnClickOutside}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content radius={12}>
        <div className={styles.head}>
          <Modal.Title className={styles.title}>{title}</Modal.Title>
          {onClose && <Modal.CloseButton aria-label={t('action.close')} />}
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
