import { NotFoundPage } from '@/features/shell/NotFoundPage';

export const Component = NotFoundPage;
