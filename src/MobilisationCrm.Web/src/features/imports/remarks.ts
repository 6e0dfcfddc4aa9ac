import type { Remark } from './imports';

type Code =
  | 'not-utf8'
  | 'too-many-columns'
  | 'broken-header'
  | 'column-missing'
  | 'broken-row'
  | 'value-missing'
  | 'value-too-long'
  | 'unknown-state'
  | 'unknown-kind'
  | 'unknown-function'
  | 'unknown-language'
  | 'not-an-address'
  | 'unknown-event'
  | 'not-a-date'
  | 'column-ignored'
  | 'repeated-row'
  | 'differs'
  | 'differs-from-nothing'
  | 'post-held';

/** Which sentence explains a remark in the reader's language; for a code that is new, the API's own sentence stands in. */
export const remarkKey = ({ code, onFile }: Remark): Code =>
  (code === 'differs' && !onFile ? 'differs-from-nothing' : code) as Code;
