import type { Lang } from './model.ts';

/**
 * The language of a text as a BCP 47 primary subtag: by its script, by letters that only one language of the
 * script has, and for Latin script by its most frequent function words. `und` where that does not tell.
 * Looks at the first 4,000 units only.
 */
export function detectLang(text: string): Lang {
  const sample = text.slice(0, SAMPLE);
  const script = mostFrequentScript(sample);
  switch (script) {
    case 'arabic':
      return arabicScriptLang(sample);
    case 'latin':
      return latinScriptLang(sample);
    case 'cyrillic':
      return count(sample, /[іїєґ]/giu) > 0 ? 'uk' : 'ru';
    case 'han':
      return count(sample, /[\p{sc=Hiragana}\p{sc=Katakana}]/gu) > 0 ? 'ja' : 'zh';
    default:
      return script;
  }
}

/** Units; a language shows in its first paragraphs. */
const SAMPLE = 4000;

/** Scripts of several languages by name, scripts of one by its subtag. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['arabic', /\p{sc=Arabic}/gu],
  ['latin', /\p{sc=Latin}/gu],
  ['cyrillic', /\p{sc=Cyrillic}/gu],
  ['han', /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['he', /\p{sc=Hebrew}/gu],
  ['el', /\p{sc=Greek}/gu],
  ['ko', /\p{sc=Hangul}/gu],
  ['hi', /\p{sc=Devanagari}/gu],
  ['bn', /\p{sc=Bengali}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['hy', /\p{sc=Armenian}/gu],
  ['ka', /\p{sc=Georgian}/gu],
  ['am', /\p{sc=Ethiopic}/gu],
];

function mostFrequentScript(text: string): string {
  let best = 'und';
  let most = 0;
  for (const [name, letters] of SCRIPTS) {
    const found = count(text, letters);
    if (found > most) [best, most] = [name, found];
  }
  return best;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Share of letters that Arabic does not have above which a text is not Arabic; names alone stay far below. */
const FOREIGN_SHARE = 0.02;

function arabicScriptLang(text: string): Lang {
  const letters = count(text, /\p{sc=Arabic}/gu);
  const share = (pattern: RegExp) => count(text, pattern) / letters;
  if (share(/[ښځڅډړږۍې]/g) > FOREIGN_SHARE) return 'ps';
  if (share(/[ٹڈڑںےہھ]/g) > FOREIGN_SHARE) return 'ur';
  if (share(/[ێۆڕڵەۊ]/g) > FOREIGN_SHARE) return 'ckb';
  if (share(/[پچژگکی]/g) > FOREIGN_SHARE) return 'fa';
  return 'ar';
}

/** The commonest words that few other languages of the list share. */
const FUNCTION_WORDS: readonly (readonly [Lang, string])[] = [
  ['en', 'the of and to in that for is on with was by as at from have said'],
  ['fr', 'le la les des et du une est dans pour que qui sur au avec pas'],
  ['es', 'el la los las de que y en del por una con para se su al'],
  ['de', 'der die das und den von zu mit im ist des nicht ein eine auf für'],
  ['it', 'il di che la per una del della nel con sono gli anche dei alla è'],
  ['pt', 'o os as de que e do da em para um uma com não no na dos'],
  ['nl', 'de het een van en in dat is op te voor met zijn niet aan'],
  ['tr', 've bir bu için ile da de olarak olan gibi daha çok sonra'],
  ['id', 'yang dan di ke dari untuk dengan ini itu pada dalam tidak'],
  ['sv', 'och att det som en på är av för med den till inte om'],
  ['pl', 'i w na z się nie do że jest to o jak po'],
];

/** Function words make up a third of running text; below this share of words the list does not fit. */
const FUNCTION_WORD_SHARE = 0.1;

function latinScriptLang(text: string): Lang {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: Lang = 'und';
  let most = words.length * FUNCTION_WORD_SHARE;
  for (const [lang, list] of FUNCTION_WORDS) {
    const known = new Set(list.split(' '));
    const found = words.filter((word) => known.has(word)).length;
    if (found > most) [best, most] = [lang, found];
  }
  return best;
}
