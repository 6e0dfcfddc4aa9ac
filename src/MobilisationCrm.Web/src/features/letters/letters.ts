import { keepPreviousData } from '@tanstack/react-query';
import { api, ask, askVersioned, ifMatch, type Schemas } from '@/api/client';
import { useWrite } from '@/lib/server/write';

export type LetterSummary = Schemas['LetterTemplateSummary'];
export type LetterDetail = Schemas['LetterTemplateDetail'];
export type LetterVersion = Schemas['LetterTemplateVersion'];
export type LetterField = Schemas['LetterField'];
export type Purpose = Schemas['MailPurpose'];

/** Which letter: what it is for, and its language. */
export interface LetterKey {
  purpose: Purpose;
  language: string;
}

/** Subject and text as they stand in the editor. */
export interface LetterText {
  subject: string;
  body: string;
}

const lettersKey = ['letters'] as const;

export const lettersQuery = { queryKey: [...lettersKey, 'list'], queryFn: () => ask(api.GET('/api/v1/mail/templates')) } as const;

export const letterQuery = ({ purpose, language }: LetterKey) => ({
  queryKey: [...lettersKey, purpose, language] as const,
  queryFn: () => askVersioned(api.GET('/api/v1/mail/templates/{purpose}/{language}', { params: { path: { purpose, language } } })),
});

/** The unsaved text as a State would read it. The last one stays in sight while the next is fetched. */
export const previewQuery = ({ purpose, language }: LetterKey, campaign: string, iso2: string, text: LetterText) => ({
  queryKey: [...lettersKey, 'preview', purpose, language, campaign, iso2, text] as const,
  queryFn: () =>
    ask(
      api.POST('/api/v1/mail/templates/{purpose}/{language}/preview', {
        params: { path: { purpose, language } },
        body: { campaign, iso2, ...text },
      }),
    ),
  placeholderData: keepPreviousData,
  retry: false,
  gcTime: 60_000,
});

export const useSaveLetter = ({ purpose, language }: LetterKey) =>
  useWrite(
    ({ etag, ...body }: LetterText & { note: string; etag: string }) =>
      ask(
        api.PUT('/api/v1/mail/templates/{purpose}/{language}', {
          params: { path: { purpose, language } },
          headers: ifMatch(etag),
          body,
        }),
      ),
    [lettersKey],
  );

export const useRestoreLetter = ({ purpose, language }: LetterKey) =>
  useWrite(
    ({ number, etag }: { number: number; etag: string }) =>
      ask(
        api.POST('/api/v1/mail/templates/{purpose}/{language}/restore', {
          params: { path: { purpose, language } },
          headers: ifMatch(etag),
          body: { number },
        }),
      ),
    [lettersKey],
  );

/** Letters to Missions are shown for a State; those to staff have no State. */
export const isForStates = (purpose: Purpose): boolean => !['Digest', 'WeeklyReport', 'DataNotice'].includes(purpose);

/** The first State to show a letter for: one that is written to in its language. */
export const exampleState = (language: string): string =>
  ({ en: 'KE', fr: 'SN', es: 'CL', ar: 'EG', ru: 'KZ', zh: 'CN' })[language] ?? 'KE';

/** Arabic is written from right to left. */
export const directionOf = (language: string): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

/** What a press on a field writes into the letter. */
export function expressionOf({ name, kind }: Pick<LetterField, 'name' | 'kind'>): string {
  switch (kind) {
    case 'Link':
      return `{{link "…" ${name}}}`;
    case 'List':
      return `{{#each ${name}}}\n- {{this}}\n{{/each}}\n`;
    case 'Bars':
      return `\n{{bars ${name}}}\n`;
    default:
      return `{{${name}}}`;
  }
}

export interface PurposeRow {
  purpose: Purpose;
  letters: LetterSummary[];
  /** The last that somebody saved. */
  latest: LetterSummary | undefined;
}

export function byPurpose(letters: readonly LetterSummary[]): PurposeRow[] {
  const purposes = [...new Set(letters.map(({ purpose }) => purpose))];
  return purposes.map((purpose) => {
    const ofPurpose = letters.filter((letter) => letter.purpose === purpose);
    const saved = ofPurpose.filter(({ savedAt }) => savedAt).sort((a, b) => (b.savedAt ?? '').localeCompare(a.savedAt ?? ''));
    return { purpose, letters: ofPurpose, latest: saved[0] };
  });
}
