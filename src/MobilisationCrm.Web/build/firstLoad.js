/**
 * Says how much JavaScript, compressed, a browser must fetch before the first page can be used, and fails over the limit.
 * Reads what `npm run build` has written. What comes when the page is at rest (dialogs, menus, toasts) is not counted.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const limit = 200_000;
const folder = path.join(import.meta.dirname, '../../MobilisationCrm.Api/wwwroot');
const manifest = JSON.parse(readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8'));

// What the page itself names: the start of the program.
const named = [...readFileSync(path.join(folder, 'index.html'), 'utf8').matchAll(/"\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file);
const texts = (language, ...namespaces) => namespaces.map((name) => `src/lib/i18n/${language}/${name}.json`);
const firstPages = {
  'sign-in': (language) => ['src/features/session/SignInPage.tsx', ...texts(language, 'common', 'session')],
  desk: (language) => ['src/routes/campaign.tsx', 'src/routes/desk.tsx', ...texts(language, 'common', 'desk', 'engagements', 'states')],
};

function withImports(names, found = new Set(named)) {
  for (const name of names) {
    const chunk = manifest[name];
    if (!chunk) {
      throw new Error(`The build has no ${name}.`);
    }
    if (chunk.file.endsWith('.js') && !found.has(chunk.file)) {
      found.add(chunk.file);
      withImports(chunk.imports ?? [], found);
    }
  }
  return found;
}

const weigh = (names) => [...withImports(names)].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0);

for (const [page, names] of Object.entries(firstPages)) {
  const weight = Math.max(...['en', 'fr', 'es'].map((language) => weigh(names(language))));
  console.log(`first load of the ${page}: ${(weight / 1000).toFixed(1)} KB of JavaScript, compressed (limit ${limit / 1000})`);
  if (weight > limit) {
    process.exitCode = 1;
  }
}
