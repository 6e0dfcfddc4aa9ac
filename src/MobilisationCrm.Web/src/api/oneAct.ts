import type { Middleware } from 'openapi-fetch';

/** Keys of acts whose outcome nobody knows, by what was asked. */
const unknown = new Map<string, string>();

/** What was asked, by the id of the call. */
const asked = new Map<string, string>();

// randomUUID is there on secure pages alone, and some installations speak plain HTTP within a house.
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Files are not compared, and signing in is no act of an account. */
function isAct(request: Request, path: string) {
  const type = request.headers.get('Content-Type');
  return request.method === 'POST' && path !== '/api/v1/session' && (type === null || type.startsWith('application/json'));
}

async function isStillAtWork(response: Response) {
  const problem = (await response
    .clone()
    .json()
    .catch(() => undefined)) as { code?: string } | undefined;
  return problem?.code === 'idempotency-key-in-use';
}

/**
 * Names each act of the user by an Idempotency-Key. Who saves again after a broken line or a fault of the server sends the same key with
 * the same content, so that the server does the work once.
 */
export const oneAct: Middleware = {
  async onRequest({ request, schemaPath, id }) {
    if (isAct(request, schemaPath)) {
      const act = `${request.url} ${await request.clone().text()}`;
      const key = unknown.get(act) ?? newKey();
      unknown.set(act, key);
      asked.set(id, act);
      request.headers.set('Idempotency-Key', key);
    }
  },
  async onResponse({ response, id }) {
    const act = asked.get(id);
    asked.delete(id);
    const isKnown = response.status < 500 && !(response.status === 409 && (await isStillAtWork(response)));
    if (act !== undefined && isKnown) {
      unknown.delete(act);
    }
    return undefined;
  },
  onError({ id }) {
    asked.delete(id);
  },
};
