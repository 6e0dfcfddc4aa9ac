import { useDisclosure } from '@mantine/hooks';
import { useEffect, useRef } from 'react';

/** A menu made only once it is asked for: its target takes the place and the focus of the button that was pressed, then it opens. */
export function useOpeningMenu() {
  const [opened, { open, close }] = useDisclosure();
  const target = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    target.current?.focus();
    open();
  }, [open]);
  return { target, menu: { opened, onOpen: open, onClose: close, transitionProps: { duration: 0 } } };
}
