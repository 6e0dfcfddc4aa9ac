import { useQuery } from '@tanstack/react-query';
import { api, ask } from '@/api/client';

const waysKey = ['signInWays'] as const;

/** How people may sign in to this installation. */
export const waysQuery = {
  queryKey: waysKey,
  queryFn: () => ask(api.GET('/api/v1/session/ways')),
  staleTime: Infinity,
} as const;

/** Whether people sign in by what this program keeps of them, too; undefined until it is known. */
export function useIsLocal(): boolean | undefined {
  const { data, isPending } = useQuery(waysQuery);
  return isPending ? undefined : data?.isLocal !== false;
}

/** Why the organisation's provider has signed nobody in, as the API names it. */
const faults = ['Away', 'Refused', 'Stale', 'NoAccount', 'Unverified', 'Disabled', 'NoRole'] as const;
export type ProviderFault = (typeof faults)[number];

/** The API says it behind the hash mark of the page that it opens. */
export const faultIn = (hash: string): ProviderFault | undefined => faults.find((fault) => hash === `#provider=${fault}`);

/** Where the browser is sent to sign in; it comes back to this page. */
export const providerAddress = ({ pathname, search }: Pick<Location, 'pathname' | 'search'>) =>
  `/api/v1/session/openid?page=${encodeURIComponent(pathname + search)}`;
