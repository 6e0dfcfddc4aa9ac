import { plain } from '@/lib/world/states';

/** The name that is being written after the last @ before the cursor; undefined where none is. */
export function mentionAt(text: string, cursor: number): { start: number; typed: string } | undefined {
  const start = text.lastIndexOf('@', cursor - 1);
  // Within a word the sign is that of an address.
  if (start < 0 || /[\p{L}\p{N}]/u.test(text[start - 1] ?? ' ')) {
    return undefined;
  }
  const typed = text.slice(start + 1, cursor);
  return typed.length <= 40 && !typed.includes('\n') ? { start, typed } : undefined;
}

/** Those whose name, or a part of it, begins so. None once a name is written out. */
export function named<T extends { name: string }>(people: readonly T[], typed: string): T[] {
  const asked = plain(typed);
  if (people.some(({ name }) => typed.startsWith(name))) {
    return [];
  }
  return people.filter(({ name }) => plain(name).startsWith(asked) || plain(name).includes(` ${asked}`)).slice(0, 6);
}
