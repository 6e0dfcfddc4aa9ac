import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { cloneElement, Fragment } from 'react';
import type { ActionMenuProps } from './ActionMenu';
import { useOpeningMenu } from './useOpeningMenu';

/** What the button of an ActionMenu opens. */
export default function ActionMenuList({ button, head, groups, width, position = 'bottom-end' }: ActionMenuProps) {
  const { target, menu } = useOpeningMenu();

  return (
    <Menu {...menu} width={width} position={position}>
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
