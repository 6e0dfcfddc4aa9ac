import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  onCancel: () => void;
  isSaving: boolean;
  /** What sending the form does; "Save" where nothing else is said. */
  label?: string;
  /** Small in a panel, ordinary in a dialog. */
  size?: 'xs' | 'sm';
}

/** The end of a form: leave it, or send it off. */
export function FormButtons({ onCancel, isSaving, label, size = 'sm' }: Props) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end" gap={8}>
      <Button variant="default" size={size} onClick={onCancel}>
        {t('action.cancel')}
      </Button>
      <Button type="submit" size={size} loading={isSaving}>
        {label ?? t('action.save')}
      </Button>
    </Group>
  );
}
