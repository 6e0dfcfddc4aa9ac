import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './OwnerAvatar.module.css';

/** First and last name, as colleagues abbreviate; Mantine's Avatar takes the first two words, or two letters of the only one. */
export const initials = (name: string): string => {
  const words = name
    .trim()
    .split(/[\s-]+/)
    .filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
};

/** Initials in a disc; the full name is its title and its text for screen readers. */
export function OwnerAvatar({ name, size = 24 }: { name: string | null | undefined; size?: number }) {
  const { t } = useTranslation();
  const label = name ? `${t('owner.label')}: ${name}` : t('owner.none');
  return (
    <Box
      component="span"
      className={name ? styles.avatar : styles.nobody}
      w={size}
      h={size}
      fz={size * 0.4}
      role="img"
      aria-label={label}
      title={label}
      data-initials={name ? initials(name) : '–'}
    />
  );
}
