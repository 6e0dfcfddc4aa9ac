import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import texts from '@/lib/i18n/en/common.json';
import ofPersons from '@/lib/i18n/en/contacts.json';

const rules = path.join(import.meta.dirname, '../../../../MobilisationCrm.Domain/RuleCode.cs');

it('has words for every code by which the API refuses something', () => {
  const names = [...readFileSync(rules, 'utf8').matchAll(/^ {4}(\w+),$/gm)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(80);
  const codes = names.map((name) => name.replace(/\B[A-Z]/g, '-$&').toLowerCase());
  // A stale edit has a title and a hint of its own.
  expect(codes.filter((code) => code !== 'stale-version' && !(code in texts.code) && !(code in ofPersons.code))).toEqual([]);
});
