import { createBrowserRouter, type RouteObject } from 'react-router';
import { dashboardQuery, readFilters } from '@/features/dashboard/dashboard';
import { deskQuery } from '@/features/desk/desk';
import { engagementsQuery } from '@/features/engagements/engagements';
import { sessionQuery } from '@/features/session/session';
import { SessionGuard } from '@/features/session/SessionGuard';
import { RouteError } from '@/features/shell/RouteError';
import { stateFileQueries } from '@/features/states/states';
import { campaignsQuery } from '@/lib/world/campaign';
import { loadTexts } from '@/lib/i18n';
import { queryClient } from '@/lib/server/queryClient';
import { statesQuery } from '@/lib/world/states';

type Query = Parameters<typeof queryClient.prefetchQuery>[0];

/** What a page asks the API for first, by what stands in its address. */
type FirstQueries = (campaign: string, address: { iso2: string; id: string; search: URLSearchParams }) => object[];

/**
 * A page's code is fetched when it is first opened; the texts of all its parts, and what it will ask the API for, come
 * meanwhile. Texts that a part asked for later would hide the whole page while they are fetched.
 */
const page = (
  load: () => Promise<{ Component: React.ComponentType }>,
  texts: readonly string[] = [],
  queries: FirstQueries = () => [],
): Pick<RouteObject, 'lazy' | 'loader' | 'shouldRevalidate'> => ({
  lazy: load,
  loader: async ({ params: { campaign = '', iso2 = '', id = '' }, request }) => {
    for (const query of queries(campaign, { iso2: iso2.toUpperCase(), id, search: new URL(request.url).searchParams })) {
      void queryClient.prefetchQuery(query as Query);
    }
    await loadTexts(texts);
    return null;
  },
  shouldRevalidate: () => false,
});

const pipelineQueries: FirstQueries = (campaign) => [engagementsQuery(campaign)];

/** Every address of the app. Pages are fetched when they are first opened. */
export const router = createBrowserRouter([
  {
    path: '/',
    errorElement: <RouteError />,
    hydrateFallbackElement: <></>,
    children: [
      { path: 'forgotten', ...page(() => import('./forgotten'), ['session', 'settings']) },
      { path: 'password', ...page(() => import('./password'), ['session', 'settings']) },
      { path: 'confirmed', ...page(() => import('./confirmed'), ['session', 'settings']) },
      { path: 'new-address', ...page(() => import('./newAddress'), ['session', 'settings']) },
      { path: 'first-administrator', ...page(() => import('./firstAdministrator'), ['session']) },
      {
        element: <SessionGuard />,
        // Known before anything is drawn: an answer that came later would have all be drawn at one go, with the page standing still.
        loader: async () => {
          await queryClient.prefetchQuery(sessionQuery);
          return null;
        },
        shouldRevalidate: () => false,
        children: [
          { index: true, ...page(() => import('./home')) },
          {
            path: 'c/:campaign',
            ...page(() => import('./campaign'), [], () => [campaignsQuery, statesQuery]),
            children: [
              {
                errorElement: <RouteError />,
                children: [
                  { index: true, ...page(() => import('./home')) },
                  {
                    path: 'desk',
                    ...page(() => import('./desk'), ['desk', 'engagements', 'states'], (campaign) => [deskQuery(campaign)]),
                  },
                  { path: 'pipeline', ...page(() => import('./pipeline'), ['engagements'], pipelineQueries) },
                  { path: 'states', ...page(() => import('./states/states'), ['engagements'], pipelineQueries) },
                  {
                    path: 'states/:iso2',
                    ...page(
                      () => import('./states/state'),
                      ['states', 'engagements', 'interactions', 'desk', 'reminders', 'meetings'],
                      (campaign, { iso2 }) => stateFileQueries(campaign, iso2),
                    ),
                  },
                  { path: 'meetings', ...page(() => import('./meetings/meetings'), ['meetings', 'states']) },
                  { path: 'meetings/new', ...page(() => import('./meetings/newMeeting'), ['meetings', 'states', 'engagements', 'interactions']) },
                  { path: 'meetings/:id', ...page(() => import('./meetings/meeting'), ['meetings', 'states', 'desk', 'engagements', 'interactions']) },
                  {
                    path: 'dashboard',
                    ...page(() => import('./dashboard'), ['dashboard', 'engagements'], (campaign, { search }) => [
                      dashboardQuery(campaign, readFilters(search)),
                    ]),
                  },
                  { path: 'mail/incoming', ...page(() => import('./mail/incoming'), ['incoming', 'meetings', 'states', 'mail']) },
                  { path: 'mail', ...page(() => import('./mail/mail'), ['mail', 'meetings', 'states', 'incoming']) },
                  { path: 'mail/check', ...page(() => import('./mail/mailCheck'), ['mail', 'incoming']) },
                  { path: 'mail/suppressions', ...page(() => import('./mail/suppressions'), ['mail', 'incoming']) },
                  { path: 'mail/reminders', ...page(() => import('./reminders'), ['reminders', 'incoming', 'mail', 'meetings']) },
                  { path: 'mail/circulars/:id?', ...page(() => import('./mail/circulars'), ['mail', 'incoming', 'meetings', 'engagements', 'states'], pipelineQueries) },
                  { path: 'mail/letters', ...page(() => import('./mail/letters'), ['letters', 'incoming', 'states', 'mail']) },
                  { path: 'mail/letters/:purpose/:language', ...page(() => import('./mail/letterText'), ['letters', 'states', 'mail']) },
                  { path: 'mail/:id', ...page(() => import('./mail/message'), ['mail', 'meetings', 'states']) },
                  { path: 'contacts', ...page(() => import('./contacts/contacts'), ['contacts', 'organisations']) },
                  { path: 'contacts/:id', ...page(() => import('./contacts/contact'), ['contacts', 'organisations']) },
                  { path: 'organisations', ...page(() => import('./contacts/organisations'), ['organisations', 'states']) },
                  { path: 'organisations/:id', ...page(() => import('./contacts/organisation'), ['organisations', 'states', 'contacts']) },
                  { path: 'states/:iso2/briefing', ...page(() => import('./states/briefing'), ['states', 'engagements', 'interactions', 'meetings', 'desk']) },
                  { path: 'states/:iso2/facts', ...page(() => import('./states/stateFacts'), ['settings', 'engagements', 'states']) },
                  { path: 'notices', ...page(() => import('./notices'), ['notices', 'desk', 'states']) },
                  { path: 'import', ...page(() => import('./import'), ['imports']) },
                  {
                    path: 'settings/:section?',
                    ...page(() => import('./settings'), ['settings', 'campaigns', 'administration', 'incoming', 'mail', 'session', 'contacts']),
                  },
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
