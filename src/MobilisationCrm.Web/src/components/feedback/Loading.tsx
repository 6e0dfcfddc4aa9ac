import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  rows?: number;
  /** Height of one row in pixels, that of the row to come, so that nothing jumps. */
  height?: number;
}

/** Grey rows of the size of what is coming. */
export function Loading({ rows = 5, height = 32 }: Props) {
  const { t } = useTranslation();
  return (
    <Stack role="status" aria-label={t('page.loading')} gap={8}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius={6} />
      ))}
    </Stack>
  );
}
