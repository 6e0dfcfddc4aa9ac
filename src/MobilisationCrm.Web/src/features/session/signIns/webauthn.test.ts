import { afterEach, expect, it, vi } from 'vitest';
import { fromBase64Url, makePasskey, provePasskey, toBase64Url } from './webauthn';

const bytes = (...values: number[]) => Uint8Array.from(values);

afterEach(() => vi.unstubAllGlobals());

it.each([
  [[], ''],
  [[251, 255, 190], '-_--'],
  [[251, 255], '-_8'],
  [[0], 'AA'],
])('%j is written %j, and read again', (values, text) => {
  expect(toBase64Url(bytes(...values).buffer)).toBe(text);
  expect([...fromBase64Url(text)]).toEqual(values);
});

it('hands the question to the browser as bytes, and its answer to the API as text', async () => {
  const get = vi.fn().mockResolvedValue({
    id: 'AQ',
    rawId: bytes(1).buffer,
    type: 'public-key',
    response: {
      clientDataJSON: bytes(2).buffer,
      authenticatorData: bytes(3).buffer,
      signature: bytes(4).buffer,
      userHandle: bytes(5).buffer,
    },
  });
  vi.stubGlobal('navigator', { credentials: { get } });
  const told = await provePasskey('{"challenge":"-_8","rpId":"crm.example.org","allowCredentials":[{"id":"AQ","type":"public-key"}]}');
  expect(get).toHaveBeenCalledWith({
    publicKey: {
      challenge: bytes(251, 255),
      rpId: 'crm.example.org',
      allowCredentials: [{ id: bytes(1), type: 'public-key' }],
    },
  });
  expect(JSON.parse(told)).toEqual({
    id: 'AQ',
    rawId: 'AQ',
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON: 'Ag', authenticatorData: 'Aw', signature: 'BA', userHandle: 'BQ' },
  });
});

it.each([
  ['NotAllowedError', 'declined'],
  ['InvalidStateError', 'known'],
  ['SecurityError', 'place'],
])('a browser that says %s has the reader told why: %s', async (name, fault) => {
  vi.stubGlobal('navigator', { credentials: { create: vi.fn().mockRejectedValue(new DOMException('No', name)) } });
  const options = '{"challenge":"AA","user":{"id":"AA","name":"a","displayName":"A"}}';
  await expect(makePasskey(options)).rejects.toMatchObject({ fault });
});
