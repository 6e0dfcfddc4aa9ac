import { expect, it } from 'vitest';
import { sessionOn } from './campaigns';

it.each([
  ['2022-09-13', 77],
  ['2023-04-18', 77],
  ['2026-08-31', 80],
  ['2026-11-22', 81],
])('on %s the General Assembly sits in its session %i', (date, session) => {
  expect(sessionOn(date)).toBe(session);
});
