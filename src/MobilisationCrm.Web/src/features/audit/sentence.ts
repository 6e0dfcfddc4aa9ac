import type { AuditChange, AuditItem } from './audit';

/** Looks a text up in the reader's language; undefined for a key that there is none for. */
export type Words = (key: string, fields?: Record<string, string>) => string | undefined;

/** Their values are words of the program. Anything else is what somebody wrote. The API's export has the same list (AuditWords.cs). */
const enumerated = new Set([
  'act',
  'answer',
  'answeredBy',
  'attendance',
  'basis',
  'by',
  'cause',
  'channel',
  'choice',
  'courtesy',
  'direction',
  'from',
  'fromStage',
  'function',
  'interest',
  'kind',
  'legalBasis',
  'origin',
  'position',
  'positionBasis',
  'priority',
  'reason',
  'regionalGroup',
  'role',
  'stage',
  'status',
  'to',
]);

const isKey = (value: string | null | undefined) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value ?? '');

/** Whether a value is shown to readers: those of the program's own have no word, and an empty field says nothing. */
export const isShown = ({ field, before, after }: AuditChange, words: Words): boolean =>
  words(`audit.field.${field}`) !== undefined && Boolean(before || after) && !isKey(before) && !isKey(after);

export function valueOf(field: string, value: string | null | undefined, words: Words): string {
  const isWord = value === 'True' || value === 'False' || enumerated.has(field);
  return (isWord && value ? words(`audit.value.${value}`) : undefined) ?? value ?? '';
}

function phrase({ field, before, after }: AuditChange, words: Words): string {
  const kind = !before ? 'set' : !after ? 'emptied' : 'changed';
  return (
    words(`audit.sentence.${kind}`, {
      field: words(`audit.field.${field}`) ?? field,
      before: valueOf(field, before, words),
      after: valueOf(field, after, words),
    }) ?? ''
  );
}

function actOf(item: AuditItem, words: Words): string {
  if (item.isErased) {
    return words('audit.sentence.isErased') ?? '';
  }
  const changes = item.changes.filter((change) => isShown(change, words)).map((change) => phrase(change, words));
  const act = words(`audit.action.${item.action}`) ?? item.action;
  if (item.action === 'Modified' && changes.length > 0) {
    return changes.join('; ');
  }
  if (item.entity === 'StageChange' && item.action === 'Added') {
    const find = (field: string) => item.changes.find((change) => change.field === field)?.after;
    return phrase({ field: 'stage', before: find('from') ?? null, after: find('to') ?? null }, words);
  }
  return changes.length > 0 ? (words('audit.sentence.with', { act, changes: changes.join('; ') }) ?? act) : act;
}

/** What an entry is about: "Senegal · sse-next", "Person · Awa Diop". */
export function subjectOf(item: AuditItem, state: string | undefined, words: Words): string {
  const kind = item.entity === 'Engagement' ? undefined : (words(`audit.record.${item.entity}`) ?? item.entity);
  const parts = [state, item.campaign, kind, item.name].filter((part): part is string => Boolean(part));
  return [...new Set(parts)].join(' · ');
}

/** What was done, as "Senegal · sse-next: stage from First contact to Information meeting". */
export const sentenceOf = (item: AuditItem, state: string | undefined, words: Words): { subject: string; act: string; whole: string } => {
  const subject = subjectOf(item, state, words);
  const act = actOf(item, words);
  return { subject, act, whole: words('audit.sentence.whole', { subject, act }) ?? `${subject}: ${act}` };
};
