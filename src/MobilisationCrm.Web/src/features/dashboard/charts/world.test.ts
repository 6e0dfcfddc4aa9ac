import { expect, it, vi } from 'vitest';
import { shapes } from './world';

vi.mock('./EChart', () => ({}));
vi.mock('echarts/core', () => ({ registerMap: () => undefined }));

const latitudes = (code: string) => (shapes().get(code) ?? []).flat(2).map(([, latitude]) => latitude ?? 0);
const reaches = (code: string, [x, y]: [number, number]) =>
  (shapes().get(code) ?? []).some(([ring = []]) =>
    ring.some(([longitude = 0, latitude = 0]) => Math.abs(longitude - x) < 1.5 && Math.abs(latitude - y) < 1.5),
  );

it('draws borders as the United Nations does', () => {
  expect(reaches('804', [34.3, 45.3]), 'Crimea is Ukraine’s').toBe(true);
  expect(reaches('643', [34.3, 45.3])).toBe(false);
  expect(Math.min(...latitudes('504')), 'Morocco ends at the border of Western Sahara').toBeCloseTo(27.67);
  expect(Math.max(...latitudes('732')), 'which is drawn by itself').toBeCloseTo(27.67);
  expect(shapes().has('undefined'), 'no area is left without a State or a code').toBe(false);
});
