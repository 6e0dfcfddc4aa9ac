import { AppLayout } from '@/features/shell/AppLayout';

export const Component = AppLayout;
