import type { UseFormReturnType } from '@mantine/form';
import i18next from 'i18next';
import { useEffect, useRef } from 'react';
import { explainFields } from '@/lib/server/explain';
import { useFormat, type Format } from '@/lib/world/locale';
import { asProblem } from '@/lib/server/problem';

interface FieldForm {
  values: object;
  setErrors: (errors: Record<string, string>) => void;
  getInputNode?: (path: string) => HTMLElement | null;
}

/**
 * Puts the API's field errors beside the fields of the form. Returns the error when something is left to say in an
 * ErrorAlert: errors of fields that this form does not show, or no field errors at all.
 */
export function showFieldErrors(form: FieldForm, error: unknown): unknown {
  const problem = asProblem(error);
  if (problem?.isStale) {
    // What differs is shown beside the fields by useFreshValues.
    return error;
  }
  const fields = problem ? explainFields(problem) : {};
  const known = Object.entries(fields).filter(([name]) => (name.split('.')[0] ?? '') in form.values);
  form.setErrors(Object.fromEntries(known));
  form.getInputNode?.(known[0]?.[0] ?? '')?.focus();
  return known.length > 0 && known.length === Object.keys(fields).length ? undefined : error;
}

/**
 * A form that refuses to be sent leads to its first field at fault: in a long one, or on a telephone, that is out of sight.
 * One with a date that could not be read is not sent at all: it would be with the date from before.
 */
export function leadToFaults(): void {
  const stop = (event: Event) => {
    const unread = (event.target as HTMLElement).querySelector<HTMLElement>('[data-unread]');
    if (unread) {
      event.preventDefault();
      event.stopPropagation();
      unread.focus();
    }
  };
  document.addEventListener('submit', stop, { capture: true });
  document.addEventListener('submit', ({ target }) => {
    // The fields are marked once React has drawn them.
    setTimeout(() => (target as HTMLElement).querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  });
}

/** For fields side by side: with the hint below, the fields stand in one line however long their hints are. */
export const hintBelow = { inputWrapperOrder: ['label', 'input', 'error', 'description'] as ('label' | 'input' | 'error' | 'description')[] };

/** The API takes an absent optional text as null, never as an empty one. */
export const orNull = (text: string): string | null => text.trim() || null;

type Leaves = Record<string, unknown>;

/** `{ a: 1, b: { c: 2 } }` as `{ a: 1, 'b.c': 2 }`, the paths by which a form knows its fields. */
function leavesOf(values: object, path = ''): Leaves {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(leavesOf(value, `${path}${name}.`))
        : [[path + name, value] as const],
    ),
  );
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Which fields take the newly saved value, and which hold something typed that differs from it. */
export function mergeFresh(before: object, typed: object, fresh: object): { taken: Leaves; clashes: Leaves } {
  const [old, mine] = [leavesOf(before), leavesOf(typed)];
  const changed = Object.entries(leavesOf(fresh)).filter(([path, value]) => !same(value, old[path]) && !same(value, mine[path]));
  const isTyped = ([path]: [string, unknown]) => !same(mine[path], old[path]);
  return {
    taken: Object.fromEntries(changed.filter((entry) => !isTyped(entry))),
    clashes: Object.fromEntries(changed.filter(isTyped)),
  };
}

/** Dates stand in forms as the API has them; readers see them as the fields write them. */
const asWritten = (words: string, format: Format) =>
  /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(words) ? (words.length > 10 ? format.moment : format.date)(words) : words;

/**
 * Follows a record that somebody else may save while the form is open: untouched fields show the new value, what was
 * typed stays, and beside it stands what was saved meanwhile. Edits start from the form's initial values, which follow too.
 * `inWords` says a value as the field shows it, empty for an empty one.
 */
export function useFreshValues<Values extends object>(
  form: UseFormReturnType<Values>,
  fresh: Values,
  version: string | number,
  inWords: (value: unknown, path: string) => string = String,
): void {
  const format = useFormat();
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) {
      return;
    }
    seen.current = version;
    const { taken, clashes } = mergeFresh(form.getInitialValues(), form.getValues(), fresh);
    form.setInitialValues(fresh);
    // What was saved is no longer changed; Mantine remembers each field that ever was.
    form.setDirty({});
    for (const [path, value] of Object.entries(taken)) {
      form.setFieldValue(path, value as never);
    }
    const said = Object.entries(clashes).map(([path, value]) => {
      const words = value === null ? '' : asWritten(inWords(value, path), format);
      return [path, i18next.t('error.savedMeanwhile', { value: words || '–' })] as const;
    });
    form.setErrors(Object.fromEntries(said));
  }, [form, format, fresh, inWords, version]);
}
