import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const sources = path.join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(file, 'utf8');

/** The files that come with a page: what it imports, but not what is fetched when it is wanted. */
function comeWith(file: string, found = new Set<string>()): Set<string> {
  if (!found.has(file)) {
    found.add(file);
    for (const [, from = ''] of read(file).matchAll(/^(?:import|export) (?!type\b)[^;]*?from '([@.]\.?\/[^']+)';/gm)) {
      const name = from.startsWith('@/') ? path.join(sources, from.slice(2)) : path.join(path.dirname(file), from);
      const code = [`${name}.tsx`, `${name}.ts`, path.join(name, 'index.ts')].find((candidate) => existsSync(candidate));
      if (code) {
        comeWith(code, found);
      }
    }
  }
  return found;
}

const textsOf = (file: string) =>
  [...read(file).matchAll(/useTranslation\(([^)]*)\)/g)].flatMap(([, names = '']) => [...names.matchAll(/\w+/g)].map(([name]) => name));

const router = read(path.join(import.meta.dirname, 'router.tsx'));
const lists = new Map([...router.matchAll(/const (\w+Texts) = (\[.*?\]);/g)].map(([, name = '', list = '']) => [name, list]));
const pages = [...router.matchAll(/page\(\s*\(\) => import\('\.\/([\w/]+)'\)(?:,\s*(\[.*?\]|\w+))?/gs)].map(([, page = '', texts = '']) => ({
  page,
  named: [...(lists.get(texts) ?? texts).matchAll(/\w+/g)].map(([name]) => name),
}));

// One asked for later, by a part of the page, hides the page again while it is fetched.
it.each(pages)('the address of $page names the texts of all its parts', ({ page, named }) => {
  const files = [...comeWith(path.join(import.meta.dirname, `${page}.tsx`))];
  const wanted = new Set(files.flatMap(textsOf));
  // Come with the start.
  expect(named.sort()).toEqual([...wanted].filter((name) => name !== 'common').sort());
});
