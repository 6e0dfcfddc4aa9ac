import { cleanup, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { SessionContext, type Session } from '@/features/session/session';
import { renderInApp } from '@/lib/test/testApp';
import { organisationsQuery, type OrganisationFilters } from './organisations';
import { OrganisationsPage } from './OrganisationsPage';

afterEach(cleanup);

const open = (filters: OrganisationFilters) =>
  renderInApp(
    <SessionContext value={{ role: 'Manager' } as Session}>
      <Routes>
        <Route path="/c/:campaign/organisations" element={<OrganisationsPage filters={filters} onChange={() => undefined} />} />
      </Routes>
    </SessionContext>,
    {
      path: '/c/sse-next/organisations',
      prepare: (client) =>
        client.setQueryData(organisationsQuery(filters).queryKey, { items: [], total: 0, page: 1, pageSize: 50 }),
    },
  );

it('on a new installation the empty list leads to the import', async () => {
  await open({ q: '', state: null, kind: null, page: 1 });
  expect(screen.getByText('No organisation on file yet')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Import' }).getAttribute('href')).toBe('/c/sse-next/import');
});

it('a filter that finds nothing is named as the reason', async () => {
  await open({ q: 'nowhere', state: null, kind: null, page: 1 });
  expect(screen.getByText('No organisation matches')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Import' })).toBeNull();
});
