import { createBrowserRouter, type RouteObject } from 'react-router';
import { SessionGuard } from '@/features/session/SessionGuard';
import { RouteError } from '@/features/shell/RouteError';

const page = (load: () => Promise<{ Component: React.ComponentType }>): Pick<RouteObject, 'lazy'> => ({ lazy: load });

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
            ...page(() => import('./campaign')),
            children: [
              {
                errorElement: <RouteError />,
                children: [
                  { index: true, ...page(() => import('./home')) },
                  { path: 'desk', ...page(() => import('./desk')) },
                  { path: 'pipeline', ...page(() => import('./pipeline')) },
                  { path: 'states', ...page(() => import('./states')) },
                  { path: 'states/:iso2', ...page(() => import('./state')) },
                  { path: 'meetings', ...page(() => import('./meetings')) },
                  { path: 'meetings/new', ...page(() => import('./newMeeting')) },
                  { path: 'meetings/:id', ...page(() => import('./meeting')) },
                  { path: 'dashboard', ...page(() => import('./dashboard')) },
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
