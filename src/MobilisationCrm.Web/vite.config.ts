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
    // What every page imports in one file, the frame with the pieces that most pages have in another, icons in a third: they
    // compress better than a hundred small ones, and are one request each. The sign-in page waits for the first alone: what it
    // shares with the frame, and with forms, stands apart. So do menus, which open on pages without a form too. The priorities
    // say who keeps what several of them need.
    rolldownOptions: {
      output: {
        // The start names every file. Seven characters are the fewest that the bundler takes.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 5 },
            {
              name: 'common',
              test: /components\/ui\/Mark\.|@mantine.*\/(ActionIcon|CloseButton|FloatingIndicator|Group|Stack|use-uncontrolled|use-merged-ref|to-int|get-env)[/.]/,
              priority: 4,
            },
            { name: 'icons', test: /@tabler.*\/Icon(?!AlertTriangle\.)/, priority: 3 },
            {
              name: 'shell',
              test: /shell\/AppLayout|components\/(?:\w+\/)?(CommitmentBadges|Instant|OwnerAvatar|PageHeader|Panel|StageBadge|StateName)\./,
              priority: 3,
            },
            { name: 'menus', test: /@mantine.*\/(Menu|Popover)\//, priority: 2 },
            { name: 'fields', test: /@mantine\/form|@mantine.*\/(Input|InputBase|TextInput)\//, priority: 3 },
            {
              name: 'forms',
              test: /@mantine.*\/(Checkbox|Combobox|Modal|Select|Textarea)\/|src\/components\/(?:\w+\/)?(Dialog|FormButtons)\./,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/lib/test/testSetup.ts'],
    restoreMocks: true,
    // A busy machine is slow, not wrong.
    testTimeout: 30_000,
  },
});
