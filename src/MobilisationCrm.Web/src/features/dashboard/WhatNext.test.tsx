import { cleanup, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { SessionContext, type Session } from '@/features/session/session';
import { renderInApp } from '@/lib/test/testApp';
import { campaignsQuery, type Campaign } from '@/lib/world/campaign';
import { stages } from '@/lib/world/stages';
import { statesQuery } from '@/lib/world/states';
import { dashboardQuery, readFilters, type Dashboard } from './dashboard';
import WhatNext from './WhatNext';

afterEach(cleanup);

const sunday = {
  today: '2026-11-29',
  nextWorkingDay: '2026-11-30',
  followUps: [{ dueOn: '2026-11-30' }, { dueOn: '2026-12-02' }],
  meetings: [
    { startsAt: '2026-11-30T14:30:00Z', status: 'Announced' },
    { startsAt: '2026-12-01T14:30:00Z', status: 'Announced' },
    { startsAt: '2026-11-30T15:30:00Z', status: 'Draft' },
  ],
} as unknown as Schemas['CampaignDesk'];
const bare = { ...sunday, nextWorkingDay: null, followUps: [], meetings: [] };

const dashboard = (contacted: number): Dashboard =>
  ({
    target: 70,
    closesOn: null,
    funnel: stages.map((stage, at) => ({ stage, current: 0, reached: at === 0 ? 193 : at === 1 ? contacted : 0 })),
    nextBest: [
      {
        engagement: { iso2: 'SN', stage: 'FirstContact', sponsoredOn: null, owner: null },
        score: 12,
        reasons: [{ kind: 'SponsoredBefore', points: 12, count: null, of: null, bloc: null }],
      },
    ],
  }) as unknown as Dashboard;

const show = (desk: Schemas['CampaignDesk'], { contacted = 0, isFree = true, role = 'Manager', language = 'en' } = {}) =>
  renderInApp(
    <SessionContext value={{ id: 'm', role } as Session}>
      <Routes>
        <Route path="/c/:campaign/desk" element={<WhatNext desk={desk} isFree={isFree} />} />
      </Routes>
    </SessionContext>,
    {
      path: '/c/sse-next/desk',
      language,
      prepare: (client) => {
        client.setQueryData(campaignsQuery.queryKey, [{ slug: 'sse-next', isOpen: true } as Campaign]);
        client.setQueryData(dashboardQuery('sse-next', readFilters(new URLSearchParams())).queryKey, dashboard(contacted));
        client.setQueryData(statesQuery.queryKey, []);
      },
    },
  );

it('says on a Sunday what Monday brings', async () => {
  await show(sunday, { isFree: false });
  expect(screen.getByRole('heading', { name: /Next working day: Mon 30 Nov/ })).toBeDefined();
  expect(screen.getByText('1 follow-up due by then · 1 meeting')).toBeDefined();
  expect(screen.queryByText(/First steps/)).toBeNull();
});

it('shows how to begin where nobody was contacted yet, with what is done already', async () => {
  await show(bare, { language: 'fr' });
  expect(screen.getByRole('heading', { name: 'Premiers pas' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'Répartir les États' }).getAttribute('href')).toBe(
    '/c/sse-next/pipeline?view=table&owner=none',
  );
  // There is a target, and no closing date.
  expect(screen.getByRole('link', { name: /Fixer l’objectif/ })).toBeDefined();
});

it('leaves to managers what they alone may set', async () => {
  await show(bare, { role: 'Staff' });
  expect(screen.queryByRole('link', { name: /Set the target/ })).toBeNull();
  expect(screen.getByText(/Set the target/)).toBeDefined();
});

it('proposes, with nothing due, the States in which a conversation is worth most', async () => {
  await show(bare, { contacted: 3 });
  expect(screen.getByRole('heading', { name: 'Next best States' })).toBeDefined();
  expect(screen.getByText('sponsored the last draft')).toBeDefined();
});
