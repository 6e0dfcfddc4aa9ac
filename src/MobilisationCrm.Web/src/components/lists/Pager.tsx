import { Group, Pagination } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/world/locale';
import { useUrlState } from '@/lib/page/searchParams';

interface Props {
  total: number;
  page: number;
  pageSize: number;
}

/** Pages of a long list, the number in the address as `page=2`. */
export function Pager({ total, page, pageSize }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, change] = useUrlState();
  const pages = Math.ceil(total / pageSize);
  if (pages <= 1) {
    return null;
  }
  return (
    <Group justify="space-between" gap={8} mt={12} component="nav" aria-label={t('pager.label')}>
      <span className="small quiet">
        {t('pager.range', {
          from: format.number((page - 1) * pageSize + 1),
          to: format.number(Math.min(page * pageSize, total)),
          total: format.number(total),
        })}
      </span>
      <Pagination
        size="sm"
        total={pages}
        value={page}
        onChange={(next) => change({ page: next > 1 ? String(next) : null })}
        getItemProps={(number) => ({ 'aria-label': t('pager.page', { number: format.number(number) }) })}
        getControlProps={(control) => ({
          'aria-label': t(control === 'next' || control === 'last' ? 'pager.next' : 'pager.previous'),
        })}
      />
    </Group>
  );
}

/** The page that the address asks for. */
export const pageOf = (params: URLSearchParams): number => Math.max(1, Math.trunc(Number(params.get('page'))) || 1);
