import { describe, expect, it } from 'vitest';
import { detectLang } from '../../engine/lang.ts';

describe('detectLang', () => {
  it.each([
    ['ar', 'أعلنت وزارة الصحة ارتفاع حصيلة الضحايا إلى 92 قتيلا في باكستان.'],
    ['fa', 'رئیس جمهور ایران گفت که گفتگوها با آمریکا در عمان برگزار می‌شود.'],
    ['ur', 'پاکستان کے وزیر اعظم نے کہا ہے کہ سیلاب سے بڑے پیمانے پر نقصان ہوا۔'],
    ['en', 'The ministry said on Monday that the talks in Oman would be resumed.'],
    ['fr', 'Le ministre a déclaré que les discussions dans la capitale sont une étape.'],
    ['es', 'El presidente dijo que las negociaciones en la capital se retomarán el lunes.'],
    ['de', 'Der Minister sagte, die Gespräche seien ein wichtiger Schritt und nicht das Ende.'],
    [
      'tr',
      'Bakan, görüşmelerin bu hafta devam edeceğini ve bir sonuç için çalıştıklarını söyledi.',
    ],
    ['ru', 'Министр заявил, что переговоры продолжатся в понедельник.'],
    ['uk', 'Міністр заявив, що переговори триватимуть у понеділок.'],
    ['he', 'השר אמר כי השיחות יימשכו ביום שני.'],
    ['zh', '部长表示，谈判将于周一恢复。'],
    ['ja', '大臣は、月曜日に協議が再開されると述べた。'],
    ['und', '12:30 — 350 %'],
    ['und', ''],
    ['und', 'Xyzzy plugh qwerty'],
  ])('tells %s', (lang, text) => {
    expect(detectLang(text)).toBe(lang);
  });

  it('is not misled by foreign names in Arabic, or by a quotation', () => {
    expect(
      detectLang(
        'قال متحدث باسم شركة پورش الألمانية إن المصنع في شتوتغارت سيغلق أبوابه نهاية العام الحالي بعد تراجع المبيعات.',
      ),
    ).toBe('ar');
    expect(
      detectLang(
        'كتب الوزير على منصة "إكس": We will respond. وأكد أن بلاده سترد على الهجوم في الوقت المناسب والمكان المناسب.',
      ),
    ).toBe('ar');
  });
});
