import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { renderInApp } from '@/lib/test/testApp';
import { statesQuery } from '@/lib/world/states';
import type { Dashboard } from '@/features/dashboard/dashboard';
import { StalePanel } from './StalePanel';

afterEach(cleanup);

const isos = Array.from({ length: 45 }, (_, at) => `${String.fromCharCode(65 + Math.floor(at / 26))}${String.fromCharCode(65 + (at % 26))}`);
const stale = isos.map((iso2, at) => ({ iso2, stage: 'FirstContact', sponsoredOn: null, quietDays: 99 - at, owner: null }));

it('shows the first quiet States and how many more there are, and on paper all of them', async () => {
  const { container } = await renderInApp(
    <Routes>
      <Route path="/c/:campaign/dashboard" element={<StalePanel campaign="sse-next" dashboard={{ stale } as unknown as Dashboard} />} />
    </Routes>,
    {
      path: '/c/sse-next/dashboard',
      prepare: (client) =>
        client.setQueryData(statesQuery.queryKey, isos.map((iso2) => ({ iso2, iso3: iso2, name: { en: iso2, fr: iso2, es: iso2 } }))),
    },
  );
  const rows = () => container.querySelectorAll('[data-row]').length;
  expect(rows()).toBe(8);
  expect(screen.getByRole('button', { name: '37 more' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'All 45' }).getAttribute('href')).toContain('show=stale');
  act(() => void fireEvent(window, new Event('beforeprint')));
  expect(rows()).toBe(45);
  expect(screen.queryByRole('button', { name: '37 more' })).toBeNull();
  act(() => void fireEvent(window, new Event('afterprint')));
  expect(rows()).toBe(8);
  fireEvent.click(screen.getByRole('button', { name: '37 more' }));
  expect(rows()).toBe(45);
});
