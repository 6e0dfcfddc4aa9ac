import { CheckPage } from '@/features/mail/CheckPage';

/** /c/{campaign}/mail/check */
export const Component = CheckPage;
