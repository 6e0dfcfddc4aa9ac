import i18next from 'i18next';
import { plain } from '@/lib/world/states';

export const verbs = ['log', 'invite', 'move', 'assign', 'write', 'campaign'] as const;
export type Verb = (typeof verbs)[number];

// English is understood by everybody: colleagues tell each other the words.
const english: Record<Verb, string> = {
  log: 'log',
  invite: 'invite',
  move: 'move',
  assign: 'assign, hand over',
  write: 'write, letter',
  campaign: 'campaign, switch',
};

/** The act that the typed words begin with, and what stands after it; undefined where they begin with none. */
export function readVerb(typed: string): { verb: Verb; word: string; rest: string } | undefined {
  const words = plain(typed);
  for (const verb of verbs) {
    for (const word of `${i18next.t(`palette:verbs.${verb}`)}, ${english[verb]}`.split(', ').map(plain)) {
      if (words === word || words.startsWith(`${word} `)) {
        return { verb, word, rest: words.slice(word.length + 1) };
      }
    }
  }
  return undefined;
}
