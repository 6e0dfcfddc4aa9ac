import { useMutation, useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { asProblem } from './problem';
import { expiredKey, sessionKey } from './queryClient';

interface Options<Given> {
  /** Shows the outcome before the API has answered; gives what takes it back if the API refuses. */
  atOnce?: (given: Given, client: QueryClient) => Promise<() => void>;
  /** How long the answer stays in memory, in milliseconds. */
  gcTime?: number;
}

/** By these the API says that something is not, or no longer, as the reader saw it. */
const outOfDate = new Set([404, 409, 412, 422]);

/**
 * Calls; when the session has ended meanwhile, waits until the reader has signed in over the page and calls again: what was being done goes
 * on by itself. Somebody else who signs in there has not asked for it.
 */
async function onceSignedIn<Got>(client: QueryClient, call: () => Promise<Got>): Promise<Got> {
  try {
    return await call();
  } catch (error) {
    const before = client.getQueryData<{ id: string } | null>(sessionKey);
    // A wrong password is refused with 401 as well.
    if (asProblem(error)?.code !== 'sign-in-required' || !before) {
      throw error;
    }
    client.setQueryData(expiredKey, true);
    await new Promise<void>((back) => {
      const stop = client.getQueryCache().subscribe(() => {
        if (client.getQueryData(expiredKey) === false) {
          stop();
          back();
        }
      });
    });
    if (client.getQueryData<{ id: string } | null>(sessionKey)?.id !== before.id) {
      throw error;
    }
    return call();
  }
}

/**
 * The one way to change something: calls the API, then reads again all queries whose keys begin with those that the call affects, and is
 * done when they are read. After a refusal that says that something has changed, they are read before the error is shown, so that it
 * stands beside what is true now. After a broken line nobody knows whether the change was made: they are read, but not waited for.
 */
export function useWrite<Given, Got>(
  call: (given: Given) => Promise<Got>,
  affects: readonly QueryKey[],
  { atOnce, ...options }: Options<Given> = {},
) {
  const client = useQueryClient();
  const refresh = () => Promise.all(affects.map((queryKey) => client.invalidateQueries({ queryKey })));
  return useMutation({
    ...options,
    mutationFn: (given: Given) => onceSignedIn(client, () => call(given)),
    onMutate: (given) => atOnce?.(given, client),
    onSuccess: refresh,
    onError: async (error, _given, takeBack) => {
      takeBack?.();
      const status = asProblem(error)?.status ?? 500;
      if (outOfDate.has(status)) {
        await refresh();
      } else if (atOnce || status >= 500) {
        void refresh();
      }
    },
  });
}
