import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { flags } from './build/flags.ts';

const api = process.env['API_URL'] ?? 'http://localhost:5080';

export default defineConfig({
  plugins: [react(), flags()],
  resolve: { alias: { '@': path.resolve(import.meta.dirname, 'src') } },
  server: { proxy: Object.fromEntries(['/api', '/rsvp', '/swagger', '/health'].map((prefix) => [prefix, api])) },
  build: {
    outDir: '../MobilisationCrm.Api/wwwroot',
    emptyOutDir: true,
    reportCompressedSize: true,
    // Read by build/firstLoad.js; the web server does not serve what begins with a dot.
    manifest: true,
    // What every page imports, in one file: it compresses better than thirty, and is one request.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/lib/testSetup.ts'],
    restoreMocks: true,
    // A busy machine is slow, not wrong.
    testTimeout: 30_000,
  },
});
