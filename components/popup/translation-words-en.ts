import type { EnglishForms, Format } from '../format.ts';
import type { TranslationResult } from './popup-content.ts';
import type { TranslationWords } from './popup-words.ts';

const LANGUAGES: Readonly<Record<TranslationResult['lang'], string>> = {
  ar: 'Arabic',
  en: 'English',
};

/** What the popup says of comparing through a translation. */
export function englishTranslationWords({ number, plural }: Format): TranslationWords {
  const count = (value: number, forms: EnglishForms) => plural(value, forms);
  return {
    compare: 'Compare through a translation on this device',
    cancel: 'Cancel',
    hint: 'The browser translates the sentences that your library does not know. The page’s words stay on this device.',
    downloadHint:
      'The browser may first fetch a language model from its maker; the page’s words stay on this device.',
    progress: 'Progress of the translation',
    phase: {
      fetching:
        'The browser is getting its translator ready; fetching a model can take minutes. Leave this window open.',
      translating: 'Translating. Leave this window open.',
      comparing: 'Comparing with your library.',
    },
    failed: {
      'no-model': {
        title: 'The translator is not ready',
        text: 'The browser could not get its language model. See whether you are online and have free disk space, then try again. The result above still holds.',
      },
      'not-translated': {
        title: 'Nothing was translated',
        text: 'The browser’s translator gave no answer. Try again, or restart the browser. The result above still holds.',
      },
      'not-compared': {
        title: 'The translation was not compared',
        text: 'The page’s result changed meanwhile, or your library could not be read. Check the page again, then try once more.',
      },
    },
    result: ({ lang, compared, found }) => {
      const sentences = count(compared, {
        one: `${number(compared)} sentence was`,
        other: `${number(compared)} sentences were`,
      });
      const brought =
        found === 0
          ? 'Your library has nothing on them.'
          : `Your library says the same of ${number(found)}.`;
      return `${sentences} compared through a machine translation into ${LANGUAGES[lang]}. ${brought}`;
    },
  };
}
