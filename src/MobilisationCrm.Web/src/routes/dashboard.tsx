import { DashboardPage } from '@/features/dashboard/DashboardPage';

/** /c/{campaign}/dashboard */
export const Component = DashboardPage;
