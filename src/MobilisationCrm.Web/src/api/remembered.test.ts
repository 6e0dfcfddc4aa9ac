import { describe, expect, it, vi } from 'vitest';
import { remembering } from './remembered';

const get = (path: string) => new Request(`http://localhost${path}`);
const answer = (body: string, etag?: string) => new Response(body, { headers: { 'Content-Type': 'application/json', ...(etag ? { ETag: etag } : {}) } });

describe('remembering', () => {
  it('asks whether the answer it has still holds, and gives it again when it does', async () => {
    const send = vi.fn<(request: Request) => Promise<Response>>();
    send.mockResolvedValueOnce(answer('{"coSponsors":57}', 'W/"a"')).mockResolvedValueOnce(new Response(null, { status: 304 }));
    const fetch = remembering(send);
    await fetch(get('/dashboard'));
    const again = await fetch(get('/dashboard'));
    expect(send.mock.calls[1]?.[0].headers.get('If-None-Match')).toBe('W/"a"');
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual({ coSponsors: 57 });
  });

  it('takes the newer answer, and keeps addresses apart', async () => {
    const send = vi.fn<(request: Request) => Promise<Response>>();
    send
      .mockResolvedValueOnce(answer('1', 'W/"a"'))
      .mockResolvedValueOnce(answer('2', 'W/"b"'))
      .mockResolvedValueOnce(answer('3', 'W/"c"'));
    const fetch = remembering(send);
    await fetch(get('/dashboard'));
    expect(await (await fetch(get('/dashboard'))).text()).toBe('2');
    await fetch(get('/desk'));
    expect(send.mock.calls[2]?.[0].headers.has('If-None-Match')).toBe(false);
  });

  it('leaves versions of records alone, which are no answers about a campaign', async () => {
    const send = vi.fn<(request: Request) => Promise<Response>>(() => Promise.resolve(answer('{}', '"3"')));
    const fetch = remembering(send);
    await fetch(get('/states/SN'));
    await fetch(get('/states/SN'));
    expect(send.mock.calls[1]?.[0].headers.has('If-None-Match')).toBe(false);
  });

  it('forgets the oldest', async () => {
    const send = vi.fn<(request: Request) => Promise<Response>>(() => Promise.resolve(answer('{}', 'W/"a"')));
    const fetch = remembering(send);
    for (let page = 0; page <= 30; page++) await fetch(get(`/list?page=${page}`));
    await fetch(get('/list?page=0'));
    expect(send.mock.lastCall?.[0].headers.has('If-None-Match')).toBe(false);
    await fetch(get('/list?page=30'));
    expect(send.mock.lastCall?.[0].headers.has('If-None-Match')).toBe(true);
  });
});
