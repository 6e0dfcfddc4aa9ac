import { plain } from '@/lib/world/states';

/** Of what nature a text looks: health, belief and private life are protected more than the rest (Regulation (EU) 2016/679, article 9). */
export const sensitiveKinds = ['health', 'belief', 'private'] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];

/**
 * Words without accents. Those that mean something else in one of the other languages are left out ("son", in all three), as are those of
 * the daily work: a vote for the draft, a party to a treaty, the health of nations, work for persons with disabilities.
 */
const words: Record<SensitiveKind, Record<'en' | 'fr' | 'es', string>> = {
  health: {
    en: `ill|illness|sick|sick leave|hospitalised|hospitalized|in hospital|cancer|surgery|disabled|pregnant|pregnancy|
      maternity leave|miscarriage|depression|depressed|burnout|burn out|diagnosed|diagnosis|chemotherapy|medication|alcoholic|hiv`,
    fr: `malade|maladie|conge maladie|arret maladie|hospitalise|hospitalisee|hopital|cancer|operee|handicape|
      handicapee|est enceinte|grossesse|conge maternite|fausse couche|depression|depressif|depressive|surmenage|chimiotherapie|
      medicaments|alcoolique|vih`,
    es: `enfermo|enferma|enfermedad|baja medica|baja por enfermedad|hospitalizado|hospitalizada|cancer|cirugia|discapacitado|discapacitada|
      embarazada|embarazo|baja por maternidad|aborto|depresion|deprimido|deprimida|quimioterapia|medicamentos|
      alcoholico|alcoholica|vih`,
  },
  belief: {
    en: `religion|religious|catholic|protestant|orthodox|muslim|jewish|hindu|buddhist|atheist|evangelical|ramadan|
      political opinion|political opinions|political views|party member`,
    fr: `religion|religieux|religieuse|catholique|protestant|protestante|orthodoxe|musulman|musulmane|juif|juive|hindou|bouddhiste|athee|
      evangelique|ramadan|opinion politique|opinions politiques|membre du parti`,
    es: `religion|religioso|religiosa|catolico|catolica|protestante|ortodoxo|ortodoxa|musulman|musulmana|judio|judia|hindu|budista|ateo|
      atea|evangelico|evangelica|ramadan|opinion politica|opiniones politicas|miembro del partido`,
  },
  private: {
    en: `wife|husband|married|divorce|divorced|girlfriend|boyfriend|his children|her children|their children|his mother|
      her mother|his father|her father|daughter|private life|gay|lesbian|homosexual|sexual orientation|trade union member`,
    fr: `epouse|son mari|sa femme|divorce|divorcee|ses enfants|sa mere|son pere|sa fille|son fils|sa compagne|son compagnon|vie privee|
      homosexuel|homosexuelle|lesbienne|orientation sexuelle|membre du syndicat`,
    es: `esposa|su esposo|su marido|su mujer|divorcio|divorciado|divorciada|sus hijos|su madre|su padre|su hija|su hijo|vida privada|
      homosexual|lesbiana|orientacion sexual|miembro del sindicato`,
  },
};

/** A text as words between single spaces, so that whole words can be found in it. */
const spaced = (text: string) => ` ${plain(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

const wordsOf = (kind: SensitiveKind) =>
  Object.values(words[kind])
    .flatMap((list) => list.split('|'))
    .map((word) => ` ${word.trim()} `);

/** What a note looks like that should stand in it only if it is needed; whatever the reader's language, since notes are in any. */
export function sensitiveIn(text: string): SensitiveKind[] {
  const searched = spaced(text);
  return sensitiveKinds.filter((kind) => wordsOf(kind).some((word) => searched.includes(word)));
}
