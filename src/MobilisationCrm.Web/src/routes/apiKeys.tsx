import { ApiKeysPage } from '@/features/apiKeys/ApiKeysPage';

/** /c/{campaign}/settings/api-keys */
export const Component = ApiKeysPage;
