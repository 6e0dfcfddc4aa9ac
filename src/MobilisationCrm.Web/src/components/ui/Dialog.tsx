import { Modal } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnsaved } from '@/lib/page/unsaved';
import styles from './Dialog.module.css';
import LeaveQuestion from '@/components/forms/LeaveQuestion';

interface Props {
  title: string;
  /** Without it the dialog cannot be closed, only answered. */
  onClose?: () => void;
  /** Whether something is typed that is not saved: then Escape, the cross and a click outside ask first. */
  isUnsaved?: () => boolean;
  size?: number;
  children: ReactNode;
}

/**
 * From the lowest to the topmost. Mantine gives the Escape key to all of them; its Modal.Stack would hide what was typed below a question, and
 * takes only dialogs that are always there.
 */
const opened: symbol[] = [];
const never = () => false;

/** A dialog with a heading that names it. Mantine's own head would count as a second banner of the page. */
export function Dialog({ title, onClose, isUnsaved = never, size = 480, children }: Props) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  const me = useRef(Symbol());
  useUnsaved(isUnsaved);
  useEffect(() => {
    const mine = me.current;
    opened.push(mine);
    return () => void opened.splice(opened.indexOf(mine), 1);
  }, []);

  const close = () => {
    if (opened.at(-1) !== me.current) {
      return;
    }
    if (isUnsaved()) {
      setAsks(true);
    } else {
      onClose?.();
    }
  };

  return (
    <Modal.Root
      opened
      size={size}
      onClose={close}
      closeOnEscape={onClose !== undefined}
      closeOnClickOutside={onClose !== undefined}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content radius={12}>
        <div className={styles.head}>
          <Modal.Title className={styles.title}>{title}</Modal.Title>
          {onClose && <Modal.CloseButton aria-label={t('action.close')} />}
        </div>
        <Modal.Body>
          {children}
          {asks && onClose && <LeaveQuestion onStay={() => setAsks(false)} onLeave={onClose} />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
