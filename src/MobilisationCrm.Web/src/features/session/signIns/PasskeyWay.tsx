import { Box } from '@mantine/core';
import { Suspense } from 'react';
import { loadTexts } from '@/lib/i18n';
import { lazyPart } from '@/lib/server/preload';

/** With its texts, which stand with those of the settings. */
const PasskeySignIn = lazyPart(async () => (await Promise.all([import('./PasskeySignIn'), loadTexts(['settings'])]))[0]);

/** The way in by a passkey. Nobody waits for it to type a password. */
export function PasskeyWay() {
  return (
    <Box mih={48}>
      <Suspense>
        <PasskeySignIn />
      </Suspense>
    </Box>
  );
}
