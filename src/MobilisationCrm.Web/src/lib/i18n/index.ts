import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = ['en', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];

/** Each language's own name, never translated. */
export const languageNames: Record<Language, string> = { en: 'English', fr: 'Français', es: 'Español' };

const files = import.meta.glob<Record<string, unknown>>('./{en,fr,es}/*.json', { import: 'default' });

/** One small file per language and namespace, fetched when a page first needs it. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const load = files[`./${language}/${namespace}.json`];
    if (!load) {
      done(new Error(`No texts for ${language}/${namespace}`), false);
      return;
    }
    load().then(
      (texts) => done(null, texts),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), false),
    );
  },
};

export const isLanguage = (text: string | null | undefined): text is Language => languages.some((known) => known === text);

const remembered = 'mobilisationcrm.language';

/** The language before anyone has signed in: the one last used here, else the browser's, else English. */
function firstLanguage(): Language {
  const candidates = [localStorage.getItem(remembered), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return candidates.find(isLanguage) ?? 'en';
}

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    localStorage.setItem(remembered, language);
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
    });
}

/** Fetches a page's texts before it is drawn; a page that has to wait for its own is hidden meanwhile. */
export async function loadTexts(namespaces: readonly string[]): Promise<void> {
  if (!i18next.isInitialized) {
    // Asked for beside the texts of the start, not after them.
    for (const namespace of namespaces) {
      void files[`./${firstLanguage()}/${namespace}.json`]?.();
    }
    await new Promise<void>((resolve) => i18next.on('initialized', () => resolve()));
  }
  await i18next.loadNamespaces(namespaces);
}
