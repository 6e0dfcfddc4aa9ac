type Send = (request: Request) => Promise<Response>;

interface Remembered {
  etag: string;
  body: string;
  headers: Headers;
}

const MOST = 30;

/**
 * Answers about a campaign carry a weak ETag. This keeps the last of them in the memory of the page and asks whether they still hold, so
 * that an unchanged dashboard costs a few bytes. The browser's disk never sees them: the server says no-store.
 */
export function remembering(send: Send): Send {
  const answers = new Map<string, Remembered>();
  return async (request) => {
    if (request.method !== 'GET') return send(request);
    const known = answers.get(request.url);
    if (known) request.headers.set('If-None-Match', known.etag);
    const response = await send(request);
    if (known && response.status === 304) return new Response(known.body, { status: 200, headers: known.headers });
    const etag = response.headers.get('ETag');
    const isJson = response.headers.get('Content-Type')?.includes('json');
    if (response.ok && isJson && etag?.startsWith('W/')) {
      answers.delete(request.url);
      answers.set(request.url, { etag, body: await response.clone().text(), headers: response.headers });
      for (const oldest of answers.keys()) {
        if (answers.size <= MOST) break;
        answers.delete(oldest);
      }
    }
    return response;
  };
}
