import { Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck } from '@tabler/icons-react';
import { cloneElement, Fragment, useEffect, useRef } from 'react';
import type { ActionMenuProps } from './ActionMenu';

/** Takes the place of the button that was pressed: takes its focus over, then opens. */
export default function ActionMenuList({ button, head, groups, width, position = 'bottom-end' }: ActionMenuProps) {
  const [isOpen, { open, close }] = useDisclosure();
  const target = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    target.current?.focus();
    open();
  }, [open]);

  return (
    <Menu opened={isOpen} onOpen={open} onClose={close} width={width} position={position} transitionProps={{ duration: 0 }}>
      <Menu.Target>{cloneElement(button, { ref: target })}</Menu.Target>
      <Menu.Dropdown>
        {head}
        {groups.map(({ label, actions }, index) => (
          <Fragment key={label ?? index}>
            {(index > 0 || head !== undefined) && <Menu.Divider />}
            {label && <Menu.Label>{label}</Menu.Label>}
            {actions.map(({ text, content, icon, isChosen, lang, staysOpen, onChoose }) => (
              <Menu.Item
                key={text}
                lang={lang}
                leftSection={icon}
                rightSection={isChosen ? <IconCheck size={16} aria-hidden /> : undefined}
                closeMenuOnClick={!staysOpen}
                onClick={onChoose}
              >
                {content ?? text}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
