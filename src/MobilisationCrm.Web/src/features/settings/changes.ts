export interface Change {
  field: string;
  before: string;
  after: string;
}

const asText = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** The changed values of an audit record, `{"field": {"before": …, "after": …}}`; none for a text that is not that. */
export function readChanges(json: string): Change[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return [];
  }
  if (typeof parsed !== 'object' || parsed === null) {
    return [];
  }
  return Object.entries(parsed as Record<string, { before?: unknown; after?: unknown } | null>).map(([field, change]) => ({
    field,
    before: asText(change?.before),
    after: asText(change?.after),
  }));
}
