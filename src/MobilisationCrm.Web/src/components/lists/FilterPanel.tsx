import { NativeSelect, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { cloneElement, useEffect, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/components/forms/DateField';
import type { FilterMenuProps } from './FilterMenu';
import styles from './FilterMenu.module.css';

interface Props extends Pick<FilterMenuProps, 'fields' | 'onChange'> {
  button: ReactElement<React.ComponentPropsWithRef<'button'>>;
  target: RefObject<HTMLButtonElement | null>;
}

/** Takes the place of the button that was pressed: takes its focus over, then opens. What is chosen acts at once. */
export default function FilterPanel({ fields, onChange, button, target }: Props) {
  const { t } = useTranslation('common');
  const [isOpen, { open, close, toggle }] = useDisclosure();
  useEffect(() => {
    target.current?.focus();
    open();
  }, [open, target]);

  return (
    <Popover
      opened={isOpen}
      onClose={close}
      onDismiss={close}
      position="bottom-start"
      width={320}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
      shadow="md"
    >
      <Popover.Target>{cloneElement(button, { onClick: toggle })}</Popover.Target>
      <Popover.Dropdown className={styles.panel} aria-label={t('filters.title')}>
        {fields.map(({ name, label, value, options, any = t('filters.any') }) =>
          options ? (
            <NativeSelect
              key={name}
              label={label}
              data={[{ value: '', label: any }, ...options]}
              value={value ?? ''}
              onChange={(event) => onChange({ [name]: event.currentTarget.value })}
            />
          ) : (
            <DateField
              key={name}
              label={label}
              value={value ?? ''}
              onChange={(date) => onChange({ [name]: date })}
            />
          ),
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
