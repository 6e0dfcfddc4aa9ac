import type { Schemas } from '@/api/client';

export type Reason = Schemas['ValidationReason'];

/** What the API says when it refuses: RFC 9457 Problem Details with a stable code and, for validation, the fields. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly fields: Record<string, string>;
  /** Why plain validation refused each field; empty for a broken rule, which has a code itself. */
  readonly reasons: Record<string, readonly Reason[]>;
  /** The words at fault within the field; empty when the field as a whole is. */
  readonly offender: string;
  readonly traceId: string | undefined;

  constructor(status: number, body: unknown) {
    const problem = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
    const text = (key: string) => (typeof problem[key] === 'string' ? problem[key] : '');
    super(text('detail') || text('title') || `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.title = text('title');
    this.detail = text('detail');
    this.code = text('code');
    this.offender = text('name');
    this.traceId = text('traceId') || undefined;
    this.fields = byField(problem['errors'], (messages) => (Array.isArray(messages) ? messages.join(' ') : String(messages)));
    this.reasons = byField(problem['reasons'], (reasons) => reasons as Reason[]);
  }

  /** Someone else changed what this edit was based on. */
  get isStale(): boolean {
    return this.code === 'stale-version' || this.status === 412;
  }
}

/** Keys come as C# writes them, `NextStep` or `Person.Name`; the forms know them as `nextStep` and `person.name`. */
function byField<T>(entries: unknown, read: (value: unknown) => T): Record<string, T> {
  return Object.fromEntries(
    Object.entries(typeof entries === 'object' && entries !== null ? entries : {}).map(([key, value]: [string, unknown]) => [
      key.replace(/^\$\./, '').split('.').map(lowerFirst).join('.'),
      read(value),
    ]),
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Narrows what a query or mutation threw; anything but a problem is a broken line or a fault of ours. */
export const asProblem = (error: unknown): ApiProblem | undefined => (error instanceof ApiProblem ? error : undefined);
