import { DeskPage } from '@/features/desk/DeskPage';

/** /c/{campaign}/desk */
export const Component = DeskPage;
