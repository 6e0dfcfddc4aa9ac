import { cleanup } from '@testing-library/react';
import type { ComponentProps, ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { ActivityPanel } from '@/features/dashboard/panels/ActivityPanel';
import { BalancePanel } from '@/features/dashboard/panels/BalancePanel';
import type { ChartPanel } from '@/features/dashboard/panels/ChartPanel';
import { ForecastPanel } from '@/features/dashboard/panels/ForecastPanel';
import { FunnelPanel } from '@/features/dashboard/panels/FunnelPanel';
import { MapPanel } from '@/features/dashboard/panels/MapPanel';
import { TimePanel } from '@/features/dashboard/panels/TimePanel';
import { TrendPanel } from '@/features/dashboard/panels/TrendPanel';
import { renderInApp } from '@/lib/test/testApp';
import type { Campaign } from '@/lib/world/campaign';
import { stages } from '@/lib/world/stages';
import { statesQuery } from '@/lib/world/states';
import { worldQuery, type Dashboard } from '@/features/dashboard/dashboard';
import { savePicture } from './pictures';

type Chart = ComponentProps<typeof ChartPanel>;
const charts = vi.hoisted(() => [] as Chart[]);
vi.mock('@/features/dashboard/panels/ChartPanel', () => ({
  ChartPanel: (chart: Chart) => {
    charts.push(chart);
    return null;
  },
}));

/** What breaks a document that is put together as a string. */
const name = `Ana "Nita" O'Neil <ana@example.org> & Söhne`;
const dashboard = {
  today: '2026-11-30',
  target: 70,
  coSponsors: 3,
  pledges: 2,
  closesOn: '2026-12-11',
  adoptedOn: null,
  from: null,
  until: null,
  funnel: stages.map((stage, at) => ({ stage, reached: 12 - at, current: 2, conversion: 0.5, medianDays: 9 })),
  balance: [{ group: 'African', coSponsors: 3, pledges: 2, members: 54, share: 0.06 }],
  trend: [{ on: '2026-10-01', coSponsors: 3 }],
  timeInStage: stages.map((stage) => ({ stage, completed: 2, medianDays: 9, standing: 2, medianStanding: 4 })),
  activity: [{ who: { id: 'a', name }, interactions: 3, meetings: 1, followUps: 2 }],
  states: [{ iso2: 'FR', m49: '250', stage: 'CoSponsorship', status: 'Active', isSponsor: true, hasPledged: false }],
} as unknown as Dashboard;
const forecast = { confirmed: 3, expected: 9, low: 5, high: 14, steps: [], daysLeft: 11, priorConversion: 0.8, priorWeight: 10 };
const campaign = { opensOn: '2026-09-01', adoptedOn: null } as Campaign;

const panels: [string, ReactNode][] = [
  ['funnel', <FunnelPanel dashboard={dashboard} />],
  ['balance', <BalancePanel dashboard={dashboard} />],
  ['map', <MapPanel campaign="sse-next" dashboard={dashboard} />],
  ['trend', <TrendPanel campaign={campaign} dashboard={dashboard} />],
  ['time', <TimePanel dashboard={dashboard} />],
  ['activity', <ActivityPanel dashboard={dashboard} />],
  [
    'forecast',
    <ForecastPanel dashboard={dashboard} forecast={forecast} closesOn="2026-12-11" />,
  ],
];

beforeAll(() => {
  document.body.style.fontFamily = '"Inter Variable", "Segoe UI", sans-serif';
});

afterEach(() => {
  cleanup();
  charts.length = 0;
  vi.restoreAllMocks();
});

it.each(panels)('the drawing of the %s is well-formed, whatever stands in names and in the name of the font', async (_, panel) => {
  const world = await worldQuery.queryFn();
  // Texts are measured without a canvas.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  let saved = '';
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved = this.href;
  });
  await renderInApp(<Routes><Route path="/c/:campaign/dashboard" element={panel} /></Routes>, {
    path: '/c/sse-next/dashboard',
    prepare: (client) => {
      client.setQueryData(worldQuery.queryKey, world);
      client.setQueryData(statesQuery.queryKey, []);
    },
  });
  const { title, keys = [], height, build } = charts.at(-1) as Chart;
  savePicture('svg', { title: `${title}: ${name}`, keys: [...keys, { label: name, ground: '--card' }], height, build });

  const [, text = ''] = saved.split(/^data:image\/svg\+xml;charset=UTF-8,/);
  const picture = new DOMParser().parseFromString(decodeURIComponent(text), 'application/xml');
  expect(picture.querySelector('parsererror')?.textContent).toBeUndefined();
  expect(picture.documentElement.namespaceURI).toBe('http://www.w3.org/2000/svg');
  expect(picture.documentElement.textContent).toContain(name);
  expect(picture.querySelectorAll('path').length).toBeGreaterThan(0);
});
