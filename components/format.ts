/** Numbers, dates and plural forms as the reader's locale writes them. */
export interface Format {
  readonly number: (value: number) => string;
  /** A published date in words (`18 May 2024`), Gregorian; null for what is no ISO 8601 date. */
  readonly date: (iso: string) => string | null;
  /** The form that the locale's plural rules choose for a whole number. */
  readonly plural: <Form>(count: number, forms: PluralForms<Form>) => Form;
}

/** Forms of one text by plural category. A language that has a category must give its form. */
export type PluralForms<Form> = Partial<Record<Intl.LDMLPluralRule, Form>> & {
  readonly other: Form;
};

/** What an English table must give. */
export type EnglishForms = Record<'one' | 'other', string>;
/** What an Arabic table must give: all six categories, 0, 1, 2, 3–10, 11–99, and the rest. */
export type ArabicForms = Record<Intl.LDMLPluralRule, string>;

/** Formatters for a BCP 47 locale. */
export function createFormat(locale: string): Format {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  return {
    number: (value) => numbers.format(value),
    date: (iso) => formatDate(locale, iso),
    plural: (count, forms) => forms[plurals.select(count)] ?? forms.other,
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function formatDate(locale: string, iso: string): string | null {
  const instant = Date.parse(iso);
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso) || Number.isNaN(instant)) return null;
  const style: Intl.DateTimeFormatOptions = { dateStyle: 'long', calendar: 'gregory' };
  // A day without a time is that day everywhere; a moment is shown in the reader's own zone.
  if (DAY.test(iso)) style.timeZone = 'UTC';
  return new Intl.DateTimeFormat(locale, style).format(instant);
}
