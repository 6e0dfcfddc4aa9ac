import { explainCode } from './explain';
import { asProblem } from './problem';

interface FieldForm {
  values: object;
  setErrors: (errors: Record<string, string>) => void;
}

/**
 * Puts the API's field errors beside the fields of the form. Returns the error when something is left to say in an
 * ErrorAlert: errors of fields that this form does not show, or no field errors at all.
 */
export function showFieldErrors(form: FieldForm, error: unknown): unknown {
  const problem = asProblem(error);
  let fields = problem?.fields ?? {};
  // A broken rule names one field and has a code; only plain validation has many.
  const [only, ...others] = Object.keys(fields);
  const said = problem && explainCode(problem);
  if (only && others.length === 0 && said) {
    fields = { [only]: said };
  }
  const known = Object.entries(fields).filter(([name]) => (name.split('.')[0] ?? '') in form.values);
  form.setErrors(Object.fromEntries(known));
  return known.length > 0 && known.length === Object.keys(fields).length ? undefined : error;
}

/** The API takes an absent optional text as null, never as an empty one. */
export const orNull = (text: string): string | null => text.trim() || null;
