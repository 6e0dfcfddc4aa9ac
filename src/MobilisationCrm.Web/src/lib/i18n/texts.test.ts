import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from './index';

const folder = import.meta.dirname;
const sources = path.join(folder, '../..');

function flatten(texts: Record<string, unknown>, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value as Record<string, unknown>, `${prefix}${key}.`),
  );
}

const read = (language: string, namespace: string) =>
  new Map(flatten(JSON.parse(readFileSync(path.join(folder, language, `${namespace}.json`), 'utf8')) as Record<string, unknown>));

const namespaces = readdirSync(path.join(folder, 'en')).map((file) => path.basename(file, '.json'));

/** French and Spanish know a plural form "many" that English lacks: keys are compared without their plural ending. */
const singular = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const keysOf = (texts: Map<string, string>) => [...new Set([...texts.keys()].map(singular))].sort();
const fieldsOf = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1] ?? '').sort();

/** Every text literal of the program that could be a key, with `${…}` in a template read as one free segment. */
const source = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts') && !file.endsWith('.test.tsx') && !file.endsWith('.d.ts'))
  .map((file) => readFileSync(path.join(sources, file), 'utf8'))
  .join('\n');
const literals = new Set([...source.matchAll(/['"`]([A-Za-z][\w.:]*)['"`]/g)].map((match) => match[1] ?? ''));
const templates = [...source.matchAll(/`([A-Za-z][\w.:]*\$\{[^`]*?\}[\w.]*)`/g)].map(
  (match) => new RegExp(`^${(match[1] ?? '').replace(/[.]/g, '\\.').replace(/\$\{[^}]*\}/g, '[^.]+')}$`),
);
const isUsed = (namespace: string, key: string) =>
  [key, `${namespace}:${key}`].some((name) => literals.has(name) || templates.some((template) => template.test(name)));

describe.each(namespaces)('texts of %s', (namespace) => {
  const english = read('en', namespace);

  it.each(languages)('have the same keys and fields in %s', (language) => {
    const texts = read(language, namespace);
    expect(keysOf(texts)).toEqual(keysOf(english));
    for (const [key, text] of texts) {
      const model = english.get(key) ?? english.get(`${singular(key)}_other`) ?? '';
      expect(text, `${language}/${namespace}: ${key}`).not.toBe('');
      // "One" may leave the number out.
      const expected = fieldsOf(model).filter((field) => field !== 'count');
      expect(
        fieldsOf(text).filter((field) => field !== 'count'),
        `${language}/${namespace}: ${key}`,
      ).toEqual(expected);
    }
  });

  it('are all used', () => {
    expect(keysOf(english).filter((key) => !isUsed(namespace, key))).toEqual([]);
  });
});

it('French puts a no-break space before its high punctuation', () => {
  const wrong = namespaces.flatMap((namespace) =>
    [...read('fr', namespace).values()].filter((text) => /[^\s\u00a0\u202f?!][?!;]|\s« \S| [?!;:»]/.test(text)),
  );
  expect(wrong).toEqual([]);
});
