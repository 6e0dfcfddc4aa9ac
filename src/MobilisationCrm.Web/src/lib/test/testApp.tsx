import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { initReactI18next } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { ZoneProvider } from '@/lib/world/locale';

const files = import.meta.glob<Record<string, unknown>>('../i18n/{en,fr,es}/*.json', { import: 'default', eager: true });

interface Options {
  language?: string;
  timeZone?: string;
  /** The address at which it stands. */
  path?: string;
  prepare?: (client: QueryClient) => void;
}

/** Draws a component as the app would: real texts, a query client of its own, a fixed zone. */
export async function renderInApp(
  children: ReactNode,
  { language = 'en', timeZone = 'Europe/Paris', path = '/', prepare }: Options = {},
) {
  const resources: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const [path, texts] of Object.entries(files)) {
    const [, , lng = '', file = ''] = path.split('/');
    (resources[lng] ??= {})[file.replace('.json', '')] = texts;
  }
  await i18next
    .use(initReactI18next)
    .init({ lng: language, resources, defaultNS: 'common', interpolation: { escapeValue: false } });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  prepare?.(client);
  return render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <ZoneProvider timeZone={timeZone}>
          <MemoryRouter initialEntries={[path]}>{children}</MemoryRouter>
        </ZoneProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
