import type { Schemas } from '@/api/client';

type Letter = Schemas['CircularLetter'];

/** What goes out, in how many languages, what does not, and who is written to for the first time. */
export function summarise(letters: readonly Letter[]) {
  const going = letters.filter(({ problem }) => !problem);
  const counts = new Map<string, number>();
  for (const { language } of going) {
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return {
    going,
    blocked: letters.filter(({ problem }) => problem),
    first: going.filter(({ firstLetter }) => firstLetter),
    byLanguage: [...counts].sort(([, a], [, b]) => b - a),
    /** Languages in which words are still wanted: the letter is in them, its words are not. */
    wanted: [...new Set(going.filter(({ wordsLanguage }) => wordsLanguage).map(({ language }) => language))],
  };
}
