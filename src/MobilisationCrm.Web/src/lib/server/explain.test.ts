import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import texts from '@/lib/i18n/en/common.json';

const sources = path.join(import.meta.dirname, '../../../..');

it('has words for every code by which the API refuses something', () => {
  const files = ['Domain', 'Application', 'Infrastructure', 'Api'].flatMap((layer) => {
    const folder = path.join(sources, `MobilisationCrm.${layer}`);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.cs') && !/^(bin|obj)[/\\]/.test(name))
      .map((name) => path.join(folder, name));
  });
  const rules = readFileSync(path.join(sources, 'MobilisationCrm.Domain/RuleCode.cs'), 'utf8');
  const thrown = [...rules.matchAll(/^ {4}(\w+),$/gm)].map(([, code]) => code!.replace(/\B[A-Z]/g, '-$&').toLowerCase());
  expect(thrown.length).toBeGreaterThan(60);
  const reasons = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bSentence\([^;]*?"([a-z-]+)"\s*\)/g)].map(([, code]) => code!),
  );
  expect(reasons.length).toBeGreaterThan(15);
  // A stale edit has a title and a hint of its own.
  expect([...thrown, ...reasons].filter((code) => code !== 'stale-version' && !(code in texts.code))).toEqual([]);
});
