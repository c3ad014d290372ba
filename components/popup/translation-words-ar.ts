import type { ArabicForms, Format } from '../format.ts';
import type { TranslationResult } from './popup-content.ts';
import type { TranslationWords } from './popup-words.ts';

const LANGUAGES: Readonly<Record<TranslationResult['lang'], string>> = {
  ar: 'العربية',
  en: 'الإنجليزية',
};

/** What the popup says of comparing through a translation. */
export function arabicTranslationWords({ number, plural }: Format): TranslationWords {
  const count = (value: number, forms: ArabicForms) => plural(value, forms);
  return {
    compare: 'قارن عبر ترجمة على هذا الجهاز',
    cancel: 'إلغاء',
    hint: 'يترجم المتصفح الجمل التي لا تعرفها مكتبتك. كلمات الصفحة تبقى على هذا الجهاز.',
    downloadHint:
      'قد يجلب المتصفح أولًا نموذجًا لغويًا من الشركة المنتجة له. كلمات الصفحة تبقى على هذا الجهاز.',
    progress: 'تقدُّم الترجمة',
    phase: {
      fetching: 'يُعدّ المتصفح مترجمه، وقد يستغرق جلب النموذج دقائق. أبقِ هذه النافذة مفتوحة.',
      translating: 'الترجمة جارية. أبقِ هذه النافذة مفتوحة.',
      comparing: 'المقارنة بما في مكتبتك.',
    },
    failed: {
      'no-model': {
        title: 'المترجم غير جاهز',
        text: 'لم يستطع المتصفح جلب نموذجه اللغوي. تحقق من اتصالك بالإنترنت ومن وجود مساحة كافية على القرص، ثم أعد المحاولة. النتيجة أعلاه ما زالت قائمة.',
      },
      'not-translated': {
        title: 'لم يُترجم شيء',
        text: 'لم يعطِ مترجم المتصفح جوابًا. أعد المحاولة أو أعد تشغيل المتصفح. النتيجة أعلاه ما زالت قائمة.',
      },
      'not-compared': {
        title: 'لم تُقارَن الترجمة',
        text: 'تغيرت نتيجة الصفحة في هذه الأثناء، أو تعذّرت قراءة مكتبتك. أعد فحص الصفحة ثم حاول مرة أخرى.',
      },
    },
    result: ({ lang, compared, found }) => {
      const sentences = count(compared, {
        zero: 'لم تُقارَن أي جملة',
        one: 'قورنت جملة واحدة',
        two: 'قورنت جملتان',
        few: `قورنت ${number(compared)} جمل`,
        many: `قورنت ${number(compared)} جملة`,
        other: `قورنت ${number(compared)} جملة`,
      });
      const brought = count(found, {
        zero: 'ولا شيء عنها في مكتبتك',
        one: 'ووُجد في مكتبتك مثل واحدة منها',
        two: 'ووُجد في مكتبتك مثل اثنتين منها',
        few: `ووُجد في مكتبتك مثل ${number(found)} منها`,
        many: `ووُجد في مكتبتك مثل ${number(found)} منها`,
        other: `ووُجد في مكتبتك مثل ${number(found)} منها`,
      });
      return `${sentences} عبر ترجمة آلية إلى ${LANGUAGES[lang]}، ${brought}.`;
    },
  };
}
