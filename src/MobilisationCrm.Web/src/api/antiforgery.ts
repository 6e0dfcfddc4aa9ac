import type { Middleware } from 'openapi-fetch';

const token = () => /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];

/** Proves with each write that it comes from a page of ours: no other site can read the cookie. */
export const antiforgery: Middleware = {
  onRequest({ request }) {
    const proof = request.method === 'GET' || typeof document === 'undefined' ? undefined : token();
    if (proof) {
      request.headers.set('X-XSRF-TOKEN', proof);
    }
  },
};
