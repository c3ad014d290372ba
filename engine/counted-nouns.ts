import { lookUp } from './clitics.ts';
import { normalize } from './normalize.ts';

/**
 * Nouns that news counts, each line one noun in all its forms (written for this project). Needed because
 * light stems do not bring broken plurals together (`فرقة`, `فرق`) and because a dual is a number only when
 * the rest is a noun that is counted (`مصدران`, not `لبنان`). Lines under `person` count people.
 */
const PERSONS = `
شخص أشخاص شخصا | person people persons
مواطن مواطنا مواطنين مواطنون | citizen citizens
مدني مدنيا مدنيين مدنيون | civilian civilians
طفل أطفال طفلا طفلة | child children
امرأة نساء سيدة سيدات | woman women
رجل رجال رجلا | man men
شاب شبان شباب شابا | youth youths
جندي جنود جنديا | soldier soldiers troops
ضابط ضباط ضابطا | officer officers
جنرال جنرالات جنرالا | general generals
شرطي شرطيا شرطيين شرطيون | policeman policemen
مسلح مسلحا مسلحين مسلحون | gunman gunmen militant militants
مهاجم مهاجما مهاجمين مهاجمون | attacker attackers
إرهابي إرهابيا إرهابيين إرهابيون | terrorist terrorists
مقاتل مقاتلا مقاتلين مقاتلون | fighter fighters
عنصر عناصر عنصرا | member members
فرد أفراد فردا | individual individuals
عامل عمال عاملا | worker workers
راكب ركاب راكبا | passenger passengers
رهينة رهائن | hostage hostages
لاجئ لاجئين لاجئون لاجئا | refugee refugees
نازح نازحين نازحون نازحا | displaced
مهاجر مهاجرين مهاجرون مهاجرا | migrant migrants
أجنبي أجانب أجنبيا | foreigner foreigners
مسؤول مسؤولين مسؤولون مسؤولا | official officials
مصدر مصادر مصدرا | source sources
وزير وزراء وزيرا | minister ministers
صحافي صحفي صحافيين صحفيين صحافيا صحفيا | journalist journalists
طالب طلاب طلبة طالبا طالبة | student students
قتيل قتلى قتيلا | fatality fatalities dead
شهيد شهداء شهيدا | martyr martyrs
ضحية ضحايا | victim victims
جريح جرحى جريحا | wounded
مصاب مصابا مصابين مصابون | injured
أسير أسرى أسيرا | prisoner prisoners
معتقل معتقلا معتقلين معتقلون | detainee detainees
موقوف موقوفا موقوفين موقوفون | suspect suspects
متظاهر متظاهرا متظاهرين متظاهرون | protester protesters
فلسطيني فلسطينيا فلسطينيين فلسطينيون | palestinian palestinians
إسرائيلي إسرائيليا إسرائيليين إسرائيليون | israeli israelis
أفغاني أفغانيا أفغان | afghan afghans
سوري سوريا سوريين سوريون | syrian syrians
`;

const THINGS = `
يوم أيام يوما | day days
أسبوع أسابيع أسبوعا | week weeks
شهر أشهر شهور شهرا | month months
عام أعوام عاما سنة سنوات سنين | year years
عقد عقود عقدا | decade decades
ساعة ساعات | hour hours
دقيقة دقائق | minute minutes
ثوان | seconds
مرة مرات | time times
حالة حالات | case cases
إصابة إصابات | injury injuries infection infections
وفاة وفيات | death deaths
جثة جثث | body bodies
صاروخ صواريخ صاروخا | missile missiles rocket rockets
طائرة طائرات | plane planes aircraft
مسيرة مسيرات | drone drones
سيارة سيارات | car cars vehicle vehicles
مركبة مركبات | truck trucks
حافلة حافلات باص | bus buses
قطار قطارات قطارا | train trains
عربة عربات مقطورة مقطورات | carriage carriages coach coaches
سفينة سفن | ship ships
فرقة فرق | team teams crew crews
منزل منازل منزلا | house houses home homes
مبنى مبان | building buildings
مدرسة مدارس | school schools
مستشفى مستشفيات | hospital hospitals
دولة دول بلد بلدان | country countries
اتحاد اتحادات اتحادا | federation federations
شركة شركات | company companies firm firms
كيان كيانات كيانا | entity entities
منظمة منظمات | organisation organisations organization organizations
مدينة مدن | city cities
قرية قرى | village villages
هجوم هجمات هجوما | attack attacks
غارة غارات | strike strikes raid raids
انفجار انفجارات انفجارا | explosion explosions blast blasts
هدف أهداف هدفا | goal goals target targets
نقطة نقاط | point points
مقعد مقاعد مقعدا | seat seats
صوت أصوات صوتا | vote votes
جولة جولات | round rounds
مباراة مباريات | match matches game games
لقب ألقاب لقبا | title titles
قطعة قطع | piece pieces
وثيقة وثائق | document documents
دولار دولارات دولارا | dollar dollars usd
يورو | euro euros
ريال ريالات ريالا | riyal riyals
جنيه جنيهات جنيها | pound pounds
درهم دراهم درهما | dirham dirhams
دينار دنانير دينارا | dinar dinars
ليرة ليرات | lira liras
برميل براميل برميلا | barrel barrels
طن أطنان طنا | ton tons tonne tonnes
كيلوغرام كيلوغراما كيلوجرام كلغ | kilogram kilograms kg
كيلومتر كيلومترات كيلومترا كلم كم | kilometre kilometres kilometer kilometers km
متر أمتار مترا | metre metres meter meters
ميل أميال ميلا | mile miles
درجة درجات | degree degrees
`;

export interface CountedNoun {
  /** The same for all forms and both languages. */
  readonly key: string;
  readonly person: boolean;
}

/** The counted noun behind a normalized word, particles allowed; undefined where the table has none. */
export function countedNoun(word: string): CountedNoun | undefined {
  return lookUp(NOUNS, word);
}

/** Is this the key of a noun of the table? */
export function isCountedNounKey(key: string): boolean {
  return NOUNS.get(key)?.key === key;
}

const DUAL_ENDING = /(?:ان|ين)$/;
/** Names that look like a dual. */
const NOT_DUAL = /طالبان$/;
const PLURAL_ONLY = /(?:يين|يون)$/;

/**
 * The noun of an Arabic dual (`شركتين` → `شركة`), also in the construct (`ضابطا`, not read: too many words
 * end so); undefined for anything else, plurals in `-ين` included.
 */
export function dualNoun(word: string): CountedNoun | undefined {
  if (!DUAL_ENDING.test(word) || NOT_DUAL.test(word)) return undefined;
  if (lookUp(NOUNS, word) !== undefined) return undefined;
  if (PLURAL_ONLY.test(word) && !word.endsWith('تين')) return undefined;
  const rest = word.replace(DUAL_ENDING, '');
  return (
    countedNoun(rest) ?? (rest.endsWith('ت') ? countedNoun(`${rest.slice(0, -1)}ه`) : undefined)
  );
}

const NOUNS: ReadonlyMap<string, CountedNoun> = new Map([
  ...rowsOf(PERSONS, true),
  ...rowsOf(THINGS, false),
]);

function rowsOf(table: string, person: boolean): [string, CountedNoun][] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const forms = line.split(/[\s|]+/).map(normalize);
      const noun = { key: forms[0] ?? '', person };
      return forms.map((form): [string, CountedNoun] => [form, noun]);
    });
}
