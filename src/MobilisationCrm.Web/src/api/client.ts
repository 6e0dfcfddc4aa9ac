import createClient, { type Middleware } from 'openapi-fetch';
import { ApiProblem } from '@/lib/server/problem';
import { antiforgery } from './antiforgery';
import { oneAct } from './oneAct';
import { remembering } from './remembered';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

const throwProblems: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) {
      const body: unknown = await response.json().catch(() => undefined);
      throw new ApiProblem(response.status, body);
    }
    return undefined;
  },
};

/** The typed client of the API: same origin, the session travels as a cookie. Every refusal is thrown as ApiProblem. */
export const api = createClient<paths>({
  baseUrl: typeof location === 'undefined' ? 'http://localhost' : location.origin,
  credentials: 'same-origin',
  // Looked up at each call, so that a test may put its own in place.
  fetch: remembering((request) => globalThis.fetch(request)),
});
// The last one looks at an answer first.
api.use(throwProblems, oneAct, antiforgery);

interface Answer<T> {
  data?: T;
  response: Response;
}

/** The body of an answer. Failures never arrive here: the middleware threw them. */
export async function ask<T>(answer: Promise<Answer<T>>): Promise<T> {
  return (await answer).data as T;
}

export interface Versioned<T> {
  data: T;
  etag: string;
}

/** The body together with its ETag, to send back as If-Match with the edit. */
export async function askVersioned<T>(answer: Promise<Answer<T>>): Promise<Versioned<T>> {
  const { data, response } = await answer;
  return { data: data as T, etag: response.headers.get('ETag') ?? '' };
}

/** Headers of an edit that must fail (412) when someone else was quicker. */
export const ifMatch = (etag: string): Record<string, string> => (etag ? { 'If-Match': etag } : {});
