import { describe, expect, it } from 'vitest';
import en from '@/lib/i18n/en/administration.json';
import es from '@/lib/i18n/es/administration.json';
import fr from '@/lib/i18n/fr/administration.json';
import { exportPath, pageOf, type AuditItem } from './audit';
import { sentenceOf, type Words } from './sentence';

const item = (given: Partial<AuditItem>): AuditItem => ({
  id: 'x',
  sequence: 1,
  at: '2026-09-15T08:00:00Z',
  accountId: null,
  accountName: 'Staff',
  apiKey: null,
  remoteAddress: null,
  action: 'Modified',
  entity: 'Engagement',
  entityKey: 'k',
  name: '',
  iso2: 'SN',
  campaign: 'sse-next',
  partOf: null,
  changes: [],
  isErased: false,
  ...given,
});

const find = (texts: object, key: string): unknown =>
  key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], texts);

const wordsOf =
  (texts: object): Words =>
  (key, fields = {}) => {
    const text = find(texts, key);
    return typeof text === 'string' ? text.replace(/\{\{(\w+)\}\}/g, (_, field: string) => fields[field] ?? '') : undefined;
  };

const moved = item({
  changes: [
    { field: 'stage', before: 'FirstContact', after: 'InformationMeeting' },
    { field: 'stageEnteredAt', before: '2026-01-01', after: '2026-09-15' },
    { field: 'ownerId', before: null, after: '01999999-0000-7000-8000-000000000000' },
  ],
});

describe('an entry as a sentence', () => {
  it.each([
    ['en', en, 'Senegal', 'Senegal · sse-next: stage from First contact to Information meeting'],
    ['fr', fr, 'Sénégal', 'Sénégal · sse-next\u00a0: étape de Premier contact à Réunion d’information'],
    ['es', es, 'Senegal', 'Senegal · sse-next: etapa de Primer contacto a Reunión informativa'],
  ])('says in %s what moved, and leaves out what says nothing to a reader', (_, texts, state, sentence) => {
    expect(sentenceOf(moved, state, wordsOf(texts)).whole).toBe(sentence);
  });

  it('names the record, and says what was set and emptied', () => {
    const edited = item({
      entity: 'Contact',
      name: 'Awa Diop',
      iso2: null,
      campaign: null,
      changes: [
        { field: 'phone', before: null, after: '+221' },
        { field: 'email', before: 'a@example.org', after: null },
      ],
    });
    expect(sentenceOf(edited, undefined, wordsOf(en)).whole).toBe(
      'Person · Awa Diop: telephone +221; e-mail emptied (was a@example.org)',
    );
  });

  it('takes what somebody wrote for no word of the program', () => {
    const noted = item({ changes: [{ field: 'comment', before: 'Yes', after: 'Low' }] });
    expect(sentenceOf(noted, 'Senegal', wordsOf(fr)).act).toBe('commentaire de Yes à Low');
  });

  it('says that it was emptied', () => {
    expect(sentenceOf(item({ isErased: true, name: '' }), 'Senegal', wordsOf(en)).act).toBe('emptied, since a person was erased');
  });
});

describe('the page of an entry', () => {
  it.each([
    [{}, '/c/sse-next/states/SN'],
    [{ entity: 'Tenure', partOf: 'p', iso2: null, campaign: null }, '/c/here/contacts/p'],
    [{ entity: 'Meeting', entityKey: 'm' }, '/c/sse-next/meetings/m'],
    [{ entity: 'Meeting', entityKey: 'm', action: 'Deleted' }, null],
    [{ entity: 'Invitation', partOf: 'm' }, '/c/sse-next/meetings/m'],
    [{ entity: 'LetterTemplate', iso2: null, campaign: null }, null],
  ])('of %j is %s', (given, page) => {
    expect(pageOf(item(given), 'here')).toBe(page);
  });
});

it('exports what is shown', () => {
  const filters = { person: null, from: '2026-09-01', to: null, kind: 'Engagement', act: null, record: 'sse-next/SN' };
  expect(exportPath(filters)).toBe('/api/v1/audit.csv?from=2026-09-01&kind=Engagement&record=sse-next%2FSN');
});
