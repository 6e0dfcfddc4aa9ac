import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from './client';

const keys: (string | null)[] = [];
const answers: (Response | Error)[] = [];

beforeEach(() => {
  keys.length = answers.length = 0;
  vi.stubGlobal('fetch', (request: Request) => {
    keys.push(request.headers.get('Idempotency-Key'));
    const answer = answers.shift() ?? new Response(null, { status: 204 });
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
});
afterEach(() => vi.unstubAllGlobals());

const pause = (reason: string) => api.POST('/api/v1/mail/pause', { body: { reason } }).catch(() => undefined);
const problem = (status: number, code: string) => Response.json({ code }, { status });

describe('an act of the user', () => {
  it('has the same key until its outcome is known', async () => {
    answers.push(new TypeError('Failed to fetch'), problem(500, 'internal-error'), problem(409, 'idempotency-key-in-use'));
    for (let time = 0; time < 5; time++) {
      await pause('Holidays');
    }
    expect(new Set(keys.slice(0, 4)).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[4]).not.toBe(keys[0]);
  });

  it('has a key of its own for other content, and after a refusal', async () => {
    answers.push(problem(500, 'internal-error'), problem(422, 'unknown-state'), problem(409, 'duplicate'));
    await pause('One');
    await pause('Two');
    await pause('Two');
    await pause('Two');
    expect(new Set(keys).size).toBe(4);
  });

  it('is named for writes of an account alone', async () => {
    await api.GET('/api/v1/states').catch(() => undefined);
    await api.POST('/api/v1/session', { body: { email: 'a@example.org', password: 'secret' } });
    expect(keys).toEqual([null, null]);
  });
});
