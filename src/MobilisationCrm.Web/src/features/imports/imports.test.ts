import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import texts from '@/lib/i18n/en/imports.json';
import type { Remark } from './imports';
import { remarkKey } from './remarks';

const apiDocument = path.join(import.meta.dirname, '../../../../MobilisationCrm.Api/openapi.json');

interface ApiDocument {
  components: { schemas: { ImportRemark: { properties: { code: { description: string } } } } };
}

it('explains every code that the API documents', () => {
  const { components } = JSON.parse(readFileSync(apiDocument, 'utf8')) as ApiDocument;
  const codes = components.schemas.ImportRemark.properties.code.description.match(/\b[a-z]+(-[a-z0-9]+)+\b|\bdiffers\b/g) ?? [];
  expect(codes.length).toBeGreaterThan(15);
  expect(codes.filter((code) => !(remarkKey({ code, onFile: 'something' } as Remark) in texts.remark))).toEqual([]);
});

it('says apart that nothing is on file', () => {
  expect(remarkKey({ code: 'differs', onFile: '' } as Remark)).toBe('differs-from-nothing');
});
