import { NoticesPage } from '@/features/notices/NoticesPage';

/** /c/{campaign}/notices */
export function Component() {
  return <NoticesPage />;
}
