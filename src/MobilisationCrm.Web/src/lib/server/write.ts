import { useMutation, useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { asProblem } from './problem';
import { confirmKey, expiredKey, sessionKey } from './queryClient';

interface Options<Given> {
  /** Shows the outcome before the API has answered; gives what takes it back if the API refuses. */
  atOnce?: (given: Given, client: QueryClient) => Promise<() => void>;
  /** How long the answer stays in memory, in milliseconds. */
  gcTime?: number;
}

/** By these the API says that something is not, or no longer, as the reader saw it. */
const outOfDate = new Set([404, 409, 412, 422]);

/** What the API wants first, and the question that the app then puts over the page. */
const questions: Record<string, QueryKey> = { 'sign-in-required': expiredKey, 'confirm-identity': confirmKey };

/**
 * Calls; when the API wants to know first who is there, waits until the reader has proved it over the page and calls again: what was being
 * done goes on by itself. Somebody else who signs in there has not asked for it, nor has who closes the question.
 */
async function onceProved<Got>(client: QueryClient, call: () => Promise<Got>): Promise<Got> {
  try {
    return await call();
  } catch (error) {
    const before = client.getQueryData<{ id: string } | null>(sessionKey);
    // A wrong password is refused with 401 as well.
    const question = questions[asProblem(error)?.code ?? ''];
    if (!question || !before) {
      throw error;
    }
    client.setQueryData(question, true);
    await new Promise<void>((back) => {
      const stop = client.getQueryCache().subscribe(() => {
        if (client.getQueryData(question) !== true) {
          stop();
          back();
        }
      });
    });
    if (client.getQueryData(question) !== false || client.getQueryData<{ id: string } | null>(sessionKey)?.id !== before.id) {
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
    mutationFn: (given: Given) => onceProved(client, () => call(given)),
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
