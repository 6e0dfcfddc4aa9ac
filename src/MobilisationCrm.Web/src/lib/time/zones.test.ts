import { expect, it } from 'vitest';
import { zoneNames } from './zones';

it('the seats stand first, every zone once, and the one in use is never missing', () => {
  const zones = zoneNames(['Africa/Dakar', 'Europe/Paris', 'Asia/Calcutta'], 'Asia/Kolkata', 'en');
  expect(zones.slice(0, 3)).toEqual(['America/New_York', 'Europe/Zurich', 'Europe/Paris']);
  expect(new Set(zones).size).toBe(zones.length);
  expect(zones).toContain('Asia/Kolkata');
  expect(zones.indexOf('Africa/Abidjan')).toBeLessThan(zones.indexOf('Europe/Zagreb'));
});
