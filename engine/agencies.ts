import { createSourceTable, type KnownSource } from './known-sources.ts';
import { normalize } from './normalize.ts';

/**
 * News agencies under the names by which texts cite and credit them, one agency a line, in the matching form; the
 * first name is the key. Written for this project. `*` before a name that is also an everyday word: it counts as a
 * whole credit or after the word for what it is (`وكالة معا`), never by itself in running text.
 */
const AGENCIES = `
رويترز, رويتر, reuters, thomson reuters
فرانس برس, ا ف ب, *الفرنسيه, *الصحافه الفرنسيه ا ف ب, اف ب, ا.ف.ب, وكاله فرانس برس, الصحافه الفرنسيه, وكاله الصحافه الفرنسيه, الانباء الفرنسيه, afp, agence france-presse, agence france presse
اسوشيتد برس, *ا ب, *ا.ب, اسوشييتد برس, اسوشيتدبرس, اسوشييتدبرس, الاسوشيتد برس, وكاله اسوشيتد برس, *ap, associated press, the associated press
د ب ا, د.ب.ا, دب ا, *الالمانيه, الوكاله الالمانيه, الانباء الالمانيه, وكاله الانباء الالمانيه, dpa
الاناضول, وكاله الاناضول, anadolu, anadolu agency, *aa
واس, وكاله الانباء السعوديه, الانباء السعوديه, *spa, saudi press agency
*وام, وكاله انباء الامارات, انباء الامارات, *wam, emirates news agency
*بترا, وكاله الانباء الاردنيه, الانباء الاردنيه, *petra, jordan news agency
كونا, وكاله الانباء الكويتيه, الانباء الكويتيه, kuna, kuwait news agency
*قنا, وكاله الانباء القطريه, الانباء القطريه, qna, qatar news agency
*بنا, وكاله انباء البحرين, انباء البحرين, *bna, bahrain news agency
*العمانيه, وكاله الانباء العمانيه, الانباء العمانيه, *ona, oman news agency
سانا, وكاله الانباء السوريه, الانباء السوريه, وكاله الانباء العربيه السوريه, *sana, syrian arab news agency
*وفا, وكاله الانباء الفلسطينيه, الانباء الفلسطينيه, وكاله الانباء والمعلومات الفلسطينيه, *wafa, palestinian news agency
*معا, وكاله معا, *maan, maan news agency
*صفا, وكاله صفا
*شهاب, وكاله شهاب
*واع, وكاله الانباء العراقيه, الانباء العراقيه, *ina, iraqi news agency
*سبا, وكاله سبا, وكاله الانباء اليمنيه, الانباء اليمنيه
*وات, وكاله تونس افريقيا للانباء, *tap
*واج, وكاله الانباء الجزايريه, الانباء الجزايريه, *aps
*وال, وكاله الانباء الليبيه, الانباء الليبيه
*سونا, وكاله السودان للانباء, suna
*ومع, و م ع, وكاله المغرب العربي للانباء, *map
ا ش ا, ا.ش.ا, وكاله انباء الشرق الاوسط, انباء الشرق الاوسط, *mena
الوكاله الوطنيه للاعلام, *nna, national news agency
ارنا, ايرنا, وكاله ارنا, وكاله الجمهوريه الاسلاميه للانباء, الانباء الايرانيه, وكاله الانباء الايرانيه, irna, islamic republic news agency
تسنيم, وكاله تسنيم, tasnim
*فارس, وكاله فارس, *fars, fars news, fars news agency
*مهر, وكاله مهر, *mehr, *mna, mehr news, mehr news agency
ايسنا, وكاله ايسنا, *isna
شينخوا, وكاله شينخوا, وكاله انباء شينخوا, الانباء الصينيه, xinhua, xinhua news agency
سبوتنيك, وكاله سبوتنيك, sputnik, sputnik news
تاس, وكاله تاس, ايتار تاس, tass, itar-tass
نوفوستي, ريا نوفوستي, ria novosti, *ria
انترفاكس, interfax
يونايتد برس, يونايتد برس انترناشونال, يو بي اي, upi, united press international
*افي, *ايفي, وكاله الانباء الاسبانيه, efe
انسا, *اكي, ansa, adnkronos, *aki
كيودو, kyodo, kyodo news
يونهاب, yonhap
الانباء المركزيه الكوريه, kcna
اوكرينفورم, ukrinform
*pa, *pa media, *press association
*pti, press trust of india
*ani, *ians
*lusa
*belga
*ats, keystone-sda, *sda
*apa, austria presse agentur
*ritzau
*ntb
*iha, ihlas news agency
*dha, demiroren news agency
*الوكاله الاوروبيه, *الاوروبيه, *epa, european pressphoto agency
*نينا, *nina
*هاوار, وكاله هاوار, *hawar
بلومبرغ, بلومبيرغ, بلومبرج, bloomberg, bloomberg news
*وكالات, *الوكالات, *agencies, *wires
`;

const TABLE = createSourceTable(AGENCIES, 'agency');

/** Agencies by each of their names: `alone` those that a text cites without the word `وكالة`. */
export const AGENCY_NAMES: ReadonlyMap<string, KnownSource> = TABLE;

/** Is the whole name that of a news agency (`أ ف ب`, `أ.ف.ب.`, `Reuters`), however spelled? */
export function isAgency(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  const normal = normalize(name);
  return TABLE.has(normal) || TABLE.has(normal.replace(/[. ]+/g, ' ').trim());
}

/** Units, white space and vowel marks included. */
const LONGEST_NAME = 100;
