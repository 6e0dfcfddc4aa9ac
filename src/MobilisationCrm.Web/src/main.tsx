import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@/lib/page/theme.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { ToastPlace } from '@/components/feedback/ToastPlace';
import { sessionQuery } from '@/features/session/session';
import { leadToFaults } from '@/lib/page/forms';
import { startI18n } from '@/lib/i18n';
import { queryClient } from '@/lib/server/queryClient';
import { cssVariables, theme } from '@/lib/page/theme';
import { router } from '@/routes/router';

// Read from the page by first-paint.js, under the name by which dialogs look for it, too.
declare const __webpack_nonce__: string;

// Asked while the texts come: everything waits for both.
void queryClient.prefetchQuery(sessionQuery);
leadToFaults();
await startI18n();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" getStyleNonce={() => __webpack_nonce__}>
      <QueryClientProvider client={queryClient}>
        <ToastPlace />
        <Suspense>
          <RouterProvider router={router} />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
