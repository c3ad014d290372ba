import { lookUp } from './clitics.ts';
import { rememberWords } from './memo.ts';
import { normalize } from './normalize.ts';
import { prepared } from './prepared.ts';

/** A word or pair of words that stands for a country. */
export interface CountryName {
  /** ISO 3166 region code. */
  readonly code: string;
  /** `capital` also stands for the government (`واشنطن`), `people` is a nationality (`إيراني`). */
  readonly form: 'country' | 'capital' | 'people';
}

/** The country named by a normalized word, particles allowed; undefined where it is none. */
export const countryOfWord: (word: string) => CountryName | undefined = rememberWords((word) => {
  const name = withoutPossessive(word);
  return read(lookUp(NAMES, name) ?? lookUp(NAMES, withoutPeopleEnding(name)));
});

/** The country or nationality named by two normalized words (`الولايات المتحدة`, `الكورية الجنوبية`, `north korean`). */
export function countryOfPair(first: string, second: string): CountryName | undefined {
  const end = withoutPossessive(second);
  const exact = PAIR_ENDS.has(end) ? lookUp(NAMES, `${withArticle(first)} ${end}`) : undefined;
  if (exact !== undefined) return read(exact);
  const people = peoplePairEnd(second);
  return PAIR_ENDS.has(people)
    ? read(lookUp(NAMES, `${withoutPeopleEnding(first)} ${people}`))
    : undefined;
}

/** What a value of `NAMES` says: `US people`. */
function read(value: string | undefined): CountryName | undefined {
  if (value === undefined) return undefined;
  const [code = '', form] = value.split(' ');
  return { code, form: form as CountryName['form'] };
}

/** May the normalized word be the second of such a pair? False for nearly all words. */
export function mayEndCountry(second: string): boolean {
  return PAIR_ENDS.has(withoutPossessive(second)) || PAIR_ENDS.has(peoplePairEnd(second));
}

/** `متحد` of `المتحدين`. */
function peoplePairEnd(second: string): string {
  return withoutPeopleEnding(second.startsWith('ال') ? second.slice(2) : second);
}

/** `الولايات` of `للولايات`, where `ل` has swallowed the article's first letter. */
function withArticle(word: string): string {
  return word.startsWith('لل') ? `ال${word.slice(2)}` : word;
}

/** `iran` of `iran's`. */
function withoutPossessive(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

/** Feminine, dual, plural and accusative of a nationality (`الإيرانيين`, `إيرانية`, `أميركيا`). */
const PEOPLE_ENDING = /(?<=ي)(?:ه|ين|ون|ات|ان|تين|تان|ا)$/;

function withoutPeopleEnding(word: string): string {
  return word.replace(PEOPLE_ENDING, '').replace(/s$/, '');
}

/**
 * What `Intl.DisplayNames` does not give: short names, nationalities that do not follow from the name, and the
 * capitals by which news names governments. Public facts, written for this project.
 * Columns: code | further names | nationalities | capital.
 */
const FURTHER = `
US|أمريكا أميركا usa america|أمريكي أميركي american|واشنطن washington
GB|بريطانيا المملكة_المتحدة uk britain england إنجلترا|بريطاني إنجليزي british briton|لندن london
AE|الإمارات uae|إماراتي emirati|أبوظبي أبو_ظبي
SA|السعودية ksa|سعودي saudi|الرياض riyadh
PS|فلسطين palestine|فلسطيني palestinian|رام_الله ramallah
IR|إيران|إيراني iranian|طهران tehran
IL|إسرائيل|إسرائيلي israeli|تل_أبيب
EG|مصر|مصري egyptian|القاهرة cairo
SY|سوريا سورية syria|سوري syrian|دمشق damascus
LB|لبنان|لبناني lebanese|بيروت beirut
JO|الأردن|أردني jordanian|عمان_الأردن amman
IQ|العراق|عراقي iraqi|بغداد baghdad
YE|اليمن|يمني yemeni|صنعاء sanaa
OM|عمان سلطنة_عمان|عماني omani|مسقط muscat
QA|قطر|قطري qatari|الدوحة doha
KW|الكويت|كويتي kuwaiti|
BH|البحرين|بحريني bahraini|المنامة manama
TR|تركيا turkey|تركي turkish turk|أنقرة ankara
RU|روسيا russia|روسي russian|موسكو moscow
UA|أوكرانيا|أوكراني ukrainian|كييف kyiv kiev
CN|الصين|صيني chinese|بكين beijing
JP|اليابان|ياباني japanese|طوكيو tokyo
KR|كوريا_الجنوبية|كوري_جنوبي south_korean|سيول seoul
KP|كوريا_الشمالية|كوري_شمالي north_korean|بيونغ_يانغ pyongyang
IN|الهند|هندي indian|نيودلهي delhi
PK|باكستان|باكستاني pakistani|إسلام_آباد islamabad
AF|أفغانستان|أفغاني afghan|كابول كابل kabul
FR|فرنسا|فرنسي french|باريس paris
DE|ألمانيا|ألماني german|برلين berlin
IT|إيطاليا|إيطالي italian|روما rome
ES|إسبانيا|إسباني spanish|مدريد madrid
GR|اليونان|يوناني greek|أثينا athens
CH|سويسرا|سويسري swiss|
NL|هولندا|هولندي dutch|
SE|السويد|سويدي swedish|ستوكهولم stockholm
CA|كندا|كندي canadian|أوتاوا ottawa
MX|المكسيك|مكسيكي mexican|
BR|البرازيل|برازيلي brazilian|برازيليا
AR|الأرجنتين|أرجنتيني argentine argentinian|
VE|فنزويلا|فنزويلي venezuelan|كراكاس caracas
AU|أستراليا|أسترالي australian|كانبيرا canberra
LY|ليبيا|ليبي libyan|طرابلس tripoli
TN|تونس|تونسي tunisian|
DZ|الجزائر|جزائري algerian|
MA|المغرب|مغربي moroccan|الرباط rabat
SD|السودان|سوداني sudanese|الخرطوم khartoum
SS|جنوب_السودان||جوبا juba
SO|الصومال|صومالي somali|مقديشو mogadishu
ET|إثيوبيا|إثيوبي ethiopian|أديس_أبابا
ML|مالي|مالي malian|باماكو بماكو bamako
NG|نيجيريا|نيجيري nigerian|أبوجا abuja
CY|قبرص|قبرصي cypriot|نيقوسيا
PH|الفلبين|فلبيني filipino|مانيلا manila
VA|الفاتيكان|فاتيكاني|
TM|تركمانستان|تركماني turkmen|
BE|بلجيكا|بلجيكي belgian|بروكسل brussels
NO|النرويج|نرويجي norwegian|أوسلو oslo
DK|الدنمارك الدانمارك|دنماركي دانماركي danish dane|كوبنهاغن copenhagen
FI|فنلندا|فنلندي finnish finn|هلسنكي helsinki
IE|أيرلندا إيرلندا|أيرلندي إيرلندي irish|دبلن dublin
AT|النمسا|نمساوي austrian|
PL|بولندا|بولندي polish pole|وارسو warsaw
CZ|التشيك تشيكيا czechia|تشيكي czech|براغ prague
SK|سلوفاكيا|سلوفاكي slovak|
HU|المجر هنغاريا|مجري هنغاري hungarian|بودابست budapest
RO|رومانيا|روماني romanian|بوخارست bucharest
BG|بلغاريا|بلغاري bulgarian|صوفيا
RS|صربيا|صربي serbian serb|بلغراد belgrade
HR|كرواتيا|كرواتي croatian croat|زغرب zagreb
BA|البوسنة bosnia|بوسني bosnian|سراييفو sarajevo
XK|كوسوفو kosovo|كوسوفي kosovar|بريشتينا pristina
AL|ألبانيا|ألباني albanian|تيرانا tirana
MK|مقدونيا|مقدوني macedonian|سكوبيي skopje
SI|سلوفينيا|سلوفيني slovenian slovene|
EE|إستونيا|إستوني estonian|تالين tallinn
LV|لاتفيا|لاتفي latvian|
LT|ليتوانيا|ليتواني lithuanian|فيلنيوس vilnius
BY|بيلاروسيا روسيا_البيضاء|بيلاروسي belarusian|مينسك minsk
MD|مولدوفا مولدافيا|مولدوفي moldovan|
GE||جورجي georgian|تبليسي tbilisi
AM|أرمينيا|أرميني أرمني armenian|
AZ|أذربيجان|أذربيجاني أذري azerbaijani azeri|باكو baku
KZ|كازاخستان|كازاخستاني كازاخي kazakh|أستانا
UZ|أوزبكستان|أوزبكي uzbek|طشقند tashkent
PT|البرتغال|برتغالي portuguese|لشبونة lisbon
IS|آيسلندا|آيسلندي icelandic|ريكيافيك reykjavik
NZ|نيوزيلندا|نيوزيلندي|ويلينغتون wellington
BD|بنغلاديش بنغلادش|بنغلاديشي bangladeshi|دكا dhaka
LK|سريلانكا|سريلانكي sri_lankan|كولومبو colombo
NP|نيبال النيبال|نيبالي nepalese nepali|كاتماندو kathmandu
MM|ميانمار بورما burma|بورمي burmese|نايبيداو naypyidaw
TH|تايلاند|تايلاندي thai|
VN|فيتنام|فيتنامي vietnamese|
ID|إندونيسيا|إندونيسي indonesian|
MY|ماليزيا|ماليزي malaysian|
SG|سنغافورة|سنغافوري singaporean|
TW|تايوان|تايواني taiwanese|
KH|كمبوديا|كمبودي cambodian|بنوم_بنه phnom_penh
MN|منغوليا|منغولي mongolian|
ZA|جنوب_أفريقيا جنوب_إفريقيا|south_african|
KE|كينيا|كيني kenyan|نيروبي nairobi
UG|أوغندا|أوغندي ugandan|كمبالا kampala
RW|رواندا|رواندي rwandan|كيغالي kigali
TZ|تنزانيا|تنزاني tanzanian|
GH|غانا|غاني ghanaian|أكرا accra
CI|ساحل_العاج كوت_ديفوار ivory_coast|إيفواري ivorian|أبيدجان abidjan
SN|السنغال|سنغالي senegalese|داكار dakar
NE|النيجر|نيجري|نيامي niamey
BF|بوركينا_فاسو بوركينافاسو|burkinabe|واغادوغو ouagadougou
TD||تشادي chadian|نجامينا إنجامينا ndjamena
CM|الكاميرون|كاميروني cameroonian|ياوندي yaounde
ER|إريتريا|إريتري eritrean|أسمرة asmara
DJ|جيبوتي|جيبوتي djiboutian|
MR|موريتانيا|موريتاني mauritanian|نواكشوط nouakchott
ZW|زيمبابوي|زيمبابوي zimbabwean|هراري harare
AO|أنغولا|أنغولي angolan|لواندا luanda
MZ|موزمبيق|موزمبيقي mozambican|
CO|كولومبيا|كولومبي colombian|بوغوتا bogota
PE||بيروفي peruvian|ليما lima
CL|تشيلي|تشيلي chilean|سانتياغو santiago
BO|بوليفيا|بوليفي bolivian|
EC|الإكوادور إكوادور|إكوادوري ecuadorian|كيتو quito
CU||كوبي cuban|havana
HT|هايتي|هايتي haitian|
PA|بنما|بنمي panamanian|
`;
/** Nationality words that are everyday words too: read as countries only in the country's own name. */
const NOT_ALONE = [
  'مالي',
  'تشاد',
  'كوبا',
  'بيرو',
  'توغو',
  'turkey',
  'غاني',
  'كيني',
  'pole',
  'finn',
  'كوبي',
  'بنمي',
  'ليما',
  'dane',
  'turk',
];

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Codes of `Intl` that are no countries, or old ones of countries that have another. */
const NO_COUNTRY =
  /^(?:X|Q[^A]|Z[^AMW]|UN|EU|EZ|SU|DD|FX|UK|YD|TP|BU|ZR|RH|NH|HV|DY|AN|CS|YU|VD|YD|CP|CQ|DG|EA|IC|TA|AC)/;

/** Names of one word and, with a space between, of two. */
const NAMES = prepared('countries', buildNames);

/** Second words of the names of two: most pairs of words end at this look-up. */
const PAIR_ENDS: ReadonlySet<string> = new Set(
  [...NAMES.keys()]
    .filter((name) => name.includes(' '))
    .map((name) => name.slice(name.indexOf(' ') + 1)),
);

function buildNames(): ReadonlyMap<string, string> {
  const notAlone = new Set(NOT_ALONE.map(normalize));
  const names = new Map<string, string>();
  const put = (name: string, code: string, form: CountryName['form']) => {
    const words = normalize(name.replaceAll('_', ' ')).split(' ');
    const whole = words.join(' ');
    const single = words.length === 1 && !notAlone.has(whole) && !names.has(whole);
    if (single || words.length === 2) names.set(whole, `${code} ${form}`);
  };
  for (const line of FURTHER.trim().split('\n')) {
    const [code = '', names = '', people = '', capitals = ''] = line.split('|');
    for (const [list, form] of [
      [names, 'country'],
      [people, 'people'],
      [capitals, 'capital'],
    ] as const) {
      for (const name of list.split(' ').filter((word) => word !== '')) put(name, code, form);
    }
  }
  for (const [code, name] of displayNames()) {
    put(name, code, 'country');
    const people = nisbaOf(normalize(name));
    if (people !== null) put(people, code, 'people');
  }
  return names;
}

function* displayNames(): Generator<[string, string]> {
  const namesIn = (locale: string) =>
    new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const [arabic, english] = [namesIn('ar'), namesIn('en')];
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const code = first + second;
      const name = NO_COUNTRY.test(code) ? undefined : english.of(code);
      if (name === undefined) continue;
      yield [code, arabic.of(code) ?? name];
      yield [code, name];
    }
  }
}

/** The nationality that follows regularly from an Arabic country name of one word; null for others. */
function nisbaOf(name: string): string | null {
  if (!/^[\u0620-\u064a]{4,}$/.test(name)) return null;
  const base = name.replace(/^ال/, '').replace(/(?:يا|ا|ه)$/, '');
  return base.length < 3 ? null : `${base.replace(/ي$/, '')}ي`;
}
