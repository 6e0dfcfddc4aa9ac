import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * Serves the flags of flag-icons as /flags/sn.svg and copies them into the build under the same name, so that the
 * browser loads only those it shows and no bundle carries 250 of them.
 */
export function flags(): Plugin {
  const require = createRequire(import.meta.url);
  const folder = path.join(path.dirname(require.resolve('flag-icons/package.json')), 'flags', '4x3');
  const names = new Set(readdirSync(folder).filter((name) => /^[a-z]{2}\.svg$/.test(name)));

  return {
    name: 'flags',
    configureServer(server) {
      server.middlewares.use('/flags', (request, response, next) => {
        const name = (request.url ?? '').slice(1).split('?')[0] ?? '';
        if (!names.has(name)) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'image/svg+xml');
        response.end(readFileSync(path.join(folder, name)));
      });
    },
    generateBundle() {
      for (const name of names) {
        this.emitFile({ type: 'asset', fileName: `flags/${name}`, source: readFileSync(path.join(folder, name)) });
      }
    },
  };
}
