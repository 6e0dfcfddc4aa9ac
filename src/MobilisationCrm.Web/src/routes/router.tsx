import { createBrowserRouter, type RouteObject } from 'react-router';
import { dashboardQuery, readFilters } from '@/features/dashboard/dashboard';
import { deskQuery } from '@/features/desk/desk';
import { engagementQuery, engagementsQuery, timelineQuery } from '@/features/engagements/engagements';
import { SessionGuard } from '@/features/session/SessionGuard';
import { RouteError } from '@/features/shell/RouteError';
import { campaignsQuery } from '@/lib/campaign';
import { loadTexts } from '@/lib/i18n';
import { queryClient } from '@/lib/queryClient';
import { statesQuery } from '@/lib/states';

type Query = Parameters<typeof queryClient.prefetchQuery>[0];

/** What a page needs besides its code. */
interface Needs {
  texts: readonly string[];
  /** What it asks the API for first, by what stands in its address. */
  queries: (campaign: string, address: { iso2: string; search: URLSearchParams }) => object[];
}

/** A page's code is fetched when it is first opened; its texts, and what it will ask the API for, come meanwhile. */
const page = (
  load: () => Promise<{ Component: React.ComponentType }>,
  needs?: Needs,
): Pick<RouteObject, 'lazy' | 'loader' | 'shouldRevalidate'> => ({
  lazy: load,
  ...(needs && {
    loader: async ({ params: { campaign = '', iso2 = '' }, request }) => {
      for (const query of needs.queries(campaign, { iso2: iso2.toUpperCase(), search: new URL(request.url).searchParams })) {
        void queryClient.prefetchQuery(query as Query);
      }
      await loadTexts(needs.texts);
      return null;
    },
    shouldRevalidate: () => false,
  }),
});

const pipelineNeeds: Needs = { texts: ['engagements', 'savedViews'], queries: (campaign) => [engagementsQuery(campaign)] };

/** Every address of the app. Pages are fetched when they are first opened. */
export const router = createBrowserRouter([
  {
    path: '/',
    errorElement: <RouteError />,
    hydrateFallbackElement: <></>,
    children: [
      { path: 'first-administrator', ...page(() => import('./firstAdministrator')) },
      {
        element: <SessionGuard />,
        children: [
          { index: true, ...page(() => import('./home')) },
          {
            path: 'c/:campaign',
            ...page(() => import('./campaign'), { texts: [], queries: () => [campaignsQuery, statesQuery] }),
            children: [
              {
                errorElement: <RouteError />,
                children: [
                  { index: true, ...page(() => import('./home')) },
                  {
                    path: 'desk',
                    ...page(() => import('./desk'), {
                      texts: ['desk', 'engagements', 'states'],
                      queries: (campaign) => [deskQuery(campaign)],
                    }),
                  },
                  { path: 'pipeline', ...page(() => import('./pipeline'), pipelineNeeds) },
                  { path: 'states', ...page(() => import('./states'), pipelineNeeds) },
                  {
                    path: 'states/:iso2',
                    ...page(() => import('./state'), {
                      texts: ['states', 'engagements', 'interactions', 'desk', 'reminders'],
                      queries: (campaign, { iso2 }) => [engagementQuery(campaign, iso2), timelineQuery(campaign, iso2)],
                    }),
                  },
                  { path: 'meetings', ...page(() => import('./meetings')) },
                  { path: 'meetings/new', ...page(() => import('./newMeeting')) },
                  { path: 'meetings/:id', ...page(() => import('./meeting')) },
                  {
                    path: 'dashboard',
                    ...page(() => import('./dashboard'), {
                      texts: ['dashboard', 'engagements'],
                      queries: (campaign, { search }) => [dashboardQuery(campaign, readFilters(search))],
                    }),
                  },
                  { path: 'mail/incoming', ...page(() => import('./incoming')) },
                  { path: 'mail', ...page(() => import('./mail')) },
                  { path: 'mail/check', ...page(() => import('./mailCheck')) },
                  { path: 'mail/suppressions', ...page(() => import('./suppressions')) },
                  { path: 'mail/reminders', ...page(() => import('./reminders')) },
                  { path: 'mail/letters', ...page(() => import('./letters')) },
                  { path: 'mail/letters/:purpose/:language', ...page(() => import('./letterText')) },
                  { path: 'mail/:id', ...page(() => import('./letter')) },
                  { path: 'contacts', ...page(() => import('./contacts')) },
                  { path: 'contacts/:id', ...page(() => import('./contact')) },
                  { path: 'organisations', ...page(() => import('./organisations')) },
                  { path: 'organisations/:id', ...page(() => import('./organisation')) },
                  { path: 'states/:iso2/briefing', ...page(() => import('./briefing')) },
                  { path: 'states/:iso2/facts', ...page(() => import('./stateFacts')) },
                  { path: 'import', ...page(() => import('./import')) },
                  { path: 'settings', ...page(() => import('./settings')) },
                  { path: 'settings/:section', ...page(() => import('./settings')) },
                  { path: '*', ...page(() => import('./notFound')) },
                ],
              },
            ],
          },
          { path: '*', ...page(() => import('./notFound')) },
        ],
      },
    ],
  },
]);
