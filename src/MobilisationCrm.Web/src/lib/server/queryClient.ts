import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem';

export const sessionKey = ['session'] as const;
/** True once a signed-in session has ended: the app stays on screen and asks for the password over it. */
export const expiredKey = [...sessionKey, 'expired'] as const;

/** True while the API wants to know again who is signed in, before it does something dear; null once the reader has declined. */
export const confirmKey = [...sessionKey, 'confirm'] as const;

function noteSession(error: unknown) {
  const problem = asProblem(error);
  if (problem?.status === 401 && queryClient.getQueryData(sessionKey)) {
    queryClient.setQueryData(expiredKey, true);
  }
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteSession }),
  mutationCache: new MutationCache({
    onError: noteSession,
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => {
        const status = asProblem(error)?.status;
        return failures < 2 && (status === undefined || status >= 500);
      },
    },
    // Without a connection a save fails at once and says so, instead of waiting in silence.
    mutations: { retry: false, networkMode: 'always' },
  },
});
