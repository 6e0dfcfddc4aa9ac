import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3, IconPin, IconPinFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { moveColumn, togglePinned, toggleShown, usualLayout, type ColumnId, type ColumnLayout } from './columnLayout';
import styles from './ColumnsMenu.module.css';

interface Props {
  layout: ColumnLayout;
  onChange: (layout: ColumnLayout) => void;
  nameOf: (column: ColumnId) => string;
}

/** Chooses, orders and pins the columns. */
export function ColumnsMenu({ layout, onChange, nameOf }: Props) {
  const { t } = useTranslation('engagements');
  return (
    <Popover position="bottom-end" width={300} trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button variant="default" size="xs" leftSection={<IconColumns3 size={16} aria-hidden />}>
          {t('columns.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={styles.list}>
          {layout.order.map((id, index) => {
            const column = nameOf(id);
            const isPinned = layout.pinned.includes(id);
            return (
              <li key={id} className={styles.line}>
                <Checkbox
                  className={styles.name}
                  label={column}
                  disabled={id === 'state'}
                  checked={!layout.hidden.includes(id)}
                  onChange={() => onChange(toggleShown(layout, id))}
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('columns.pin', { column })}
                  aria-pressed={isPinned}
                  onClick={() => onChange(togglePinned(layout, id))}
                >
                  {isPinned ? <IconPinFilled size={16} aria-hidden /> : <IconPin size={16} aria-hidden />}
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('columns.forward', { column })}
                  disabled={index === 0}
                  onClick={() => onChange(moveColumn(layout, id, -1))}
                >
                  <IconArrowUp size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('columns.back', { column })}
                  disabled={index === layout.order.length - 1}
                  onClick={() => onChange(moveColumn(layout, id, 1))}
                >
                  <IconArrowDown size={16} aria-hidden />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
        <Button variant="subtle" size="xs" mt={8} fullWidth onClick={() => onChange(usualLayout)}>
          {t('columns.usual')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
