import { Box } from '@mantine/core';
import { IconChevronDown, IconChevronsUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';

export type Priority = Schemas['Priority'];
export const priorities: readonly Priority[] = ['High', 'Normal', 'Low'];

/** The priority in words; what is not normal has a sign too. */
export function PriorityMark({ priority }: { priority: Priority }) {
  const { t } = useTranslation('engagements');
  const Sign = priority === 'High' ? IconChevronsUp : priority === 'Low' ? IconChevronDown : null;
  return (
    <Box component="span" className="together" c={priority === 'High' ? 'var(--ink)' : 'var(--quiet)'} fw={priority === 'High' ? 650 : 400}>
      {Sign && <Sign size={16} aria-hidden />}
      {t(`priority.${priority}`)}
    </Box>
  );
}
