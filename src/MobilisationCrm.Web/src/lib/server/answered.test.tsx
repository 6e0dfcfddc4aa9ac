import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useAnswered } from './answered';

afterEach(cleanup);

interface Asked {
  answer: (value: string) => void;
  fail: () => void;
}

/** A query whose answers are given by hand, one call after another. */
function question(name: string) {
  const calls: Asked[] = [];
  const queryFn = () =>
    new Promise<string>((resolve, reject) => calls.push({ answer: resolve, fail: () => reject(new Error('not now')) }));
  return { query: { queryKey: [name], queryFn, retryDelay: 0 }, calls };
}

function draw(queries: readonly object[]) {
  const client = new QueryClient();
  function Page() {
    return <p>{useAnswered(queries) ? 'drawn' : 'waiting'}</p>;
  }
  render(
    <QueryClientProvider client={client}>
      <Page />
    </QueryClientProvider>,
  );
  return client;
}

it('waits for the last answer', async () => {
  const [first, second] = [question('first'), question('second')];
  draw([first.query, second.query]);
  await act(() => Promise.resolve(first.calls[0]?.answer('here')));
  expect(screen.getByText('waiting')).toBeTruthy();
  await act(() => Promise.resolve(second.calls[0]?.answer('here')));
  expect(await screen.findByText('drawn')).toBeTruthy();
});

it('does not wait for what failed, nor for anything once it is drawn', async () => {
  const { query, calls } = question('only');
  const client = draw([query]);
  await act(() => Promise.resolve(calls[0]?.fail()));
  expect(await screen.findByText('drawn')).toBeTruthy();
  await act(() => client.resetQueries());
  expect(screen.getByText('drawn')).toBeTruthy();
});
