import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { compressed } from './build/compressed.ts';
import { flags } from './build/flags.ts';

const api = process.env['API_URL'] ?? 'http://localhost:5080';

export default defineConfig({
  plugins: [react(), flags(), compressed()],
  resolve: { alias: { '@': path.resolve(import.meta.dirname, 'src') } },
  server: { proxy: Object.fromEntries(['/api', '/rsvp', '/swagger', '/health'].map((prefix) => [prefix, api])) },
  build: {
    outDir: '../MobilisationCrm.Api/wwwroot',
    emptyOutDir: true,
    reportCompressedSize: true,
    // Read by build/firstLoad.js; the web server does not serve what begins with a dot.
    manifest: true,
    // What every page imports in one file, the frame with the pieces that most pages have in another, all icons in a third:
    // they compress better than a hundred small ones, and are one request each.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 1 },
            { name: 'icons', test: /@tabler/ },
            { name: 'shell', test: /shell\/AppLayout|components\/(CommitmentBadges|ErrorAlert|Instant|OwnerAvatar|PageHeader|Panel|StageBadge|StateName)\./ },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/lib/testSetup.ts'],
    restoreMocks: true,
    // A busy machine is slow, not wrong.
    testTimeout: 30_000,
  },
});
