import { normalize } from './normalize.ts';

/**
 * News agencies under the names by which outlets credit them, one agency a line, in the matching form.
 * Written for this project. A name that is also an everyday word (`معا`, `وفا`) counts only as a whole credit.
 */
const AGENCIES = `
رويترز, رويتر, reuters
ا ف ب, اف ب, فرانس برس, وكاله فرانس برس, وكاله الصحافه الفرنسيه, ا.ف.ب, afp, agence france-presse
ا ب, ا.ب, اسوشيتد برس, اسوشييتد برس, اسوشيتدبرس, وكاله اسوشيتد برس, ap, associated press, the associated press
د ب ا, د.ب.ا, الوكاله الالمانيه, وكاله الانباء الالمانيه, dpa
الاناضول, وكاله الاناضول, anadolu, anadolu agency, aa
واس, وكاله الانباء السعوديه, spa
وام, وكاله انباء الامارات, wam
بترا, وكاله الانباء الاردنيه, petra
كونا, وكاله الانباء الكويتيه, kuna
قنا, وكاله الانباء القطريه, qna
بنا, وكاله انباء البحرين, bna
العمانيه, وكاله الانباء العمانيه, ona
سانا, وكاله الانباء السوريه, sana
وفا, وكاله الانباء الفلسطينيه, wafa
معا, وكاله معا
صفا, وكاله صفا
واع, وكاله الانباء العراقيه, ina
سبا, وكاله سبا
وات, وكاله تونس افريقيا للانباء, tap
واج, وكاله الانباء الجزاييريه, aps
ا ش ا, ا.ش.ا, وكاله انباء الشرق الاوسط, mena
الوكاله الوطنيه للاعلام, nna
ارنا, وكاله ارنا, وكاله الجمهوريه الاسلاميه للانباء, irna
تسنيم, وكاله تسنيم, tasnim
فارس, وكاله فارس, fars
مهر, وكاله مهر, mehr
شينخوا, وكاله شينخوا, وكاله انباء شينخوا, xinhua
سبوتنيك, sputnik
تاس, وكاله تاس, tass
نوفوستي, ريا نوفوستي, ria novosti
انترفاكس, interfax
يونايتد برس, يو بي اي, upi
افي, وكاله الانباء الاسبانيه, efe
انسا, اكي, ansa
بلومبرغ, بلومبيرغ, bloomberg
وكالات, الوكالات, agencies, wires
`;

const NAMES: ReadonlySet<string> = new Set(
  AGENCIES.split(/[\n,]/)
    .map((name) => name.trim())
    .filter((name) => name !== ''),
);

/** Is the whole name that of a news agency (`أ ف ب`, `Reuters`), however spelled? */
export function isAgency(name: string): boolean {
  return NAMES.has(normalize(name));
}
