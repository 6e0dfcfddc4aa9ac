import { api, ask } from '@/api/client';

const jobPageKey = ['jobs'] as const;

export const jobPageQuery = {
  queryKey: jobPageKey,
  queryFn: () => ask(api.GET('/api/v1/jobs')),
  staleTime: Infinity,
} as const;
