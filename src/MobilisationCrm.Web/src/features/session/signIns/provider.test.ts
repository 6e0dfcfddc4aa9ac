import { expect, it } from 'vitest';
import { faultIn, providerAddress } from './provider';

it('knows why the provider signed nobody in, and nothing else that stands behind a hash mark', () => {
  expect(faultIn('#provider=NoAccount')).toBe('NoAccount');
  expect(faultIn('#provider=Whatever')).toBeUndefined();
  expect(faultIn('#section')).toBeUndefined();
});

it('comes back to the page with what it searches for', () => {
  expect(providerAddress({ pathname: '/c/sse-next/pipeline', search: '?view=table&q=S' })).toBe(
    '/api/v1/session/openid?page=%2Fc%2Fsse-next%2Fpipeline%3Fview%3Dtable%26q%3DS',
  );
});
