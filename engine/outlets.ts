import { AGENCY_NAMES } from './agencies.ts';
import { createSourceTable, type KnownSource } from './known-sources.ts';
import { normalize } from './normalize.ts';

/**
 * Newspapers, broadcasters and news sites that Arabic and English news cites, one a line, in the matching form: the
 * key first, then other names, the English name, and the first part of its address. Public names, written down for
 * this project. `*` as in `agencies.ts`.
 */
const OUTLETS = `
نيويورك تايمز, النيويورك تايمز, the new york times, new york times, nytimes
واشنطن بوست, الواشنطن بوست, the washington post, washington post, washingtonpost
وول ستريت جورنال, الوول ستريت جورنال, the wall street journal, wall street journal, wsj
لوس انجلوس تايمز, لوس انجليس تايمز, los angeles times, the los angeles times, latimes
يو اس ايه توداي, usa today, usatoday
*بوليتيكو, politico
اكسيوس, axios
*ذا هيل, the hill, thehill
*ذا اتلانتيك, *اتلانتيك, the atlantic, theatlantic
نيوزويك, newsweek
*تايم, *time, time magazine
فورين بوليسي, foreign policy, foreignpolicy
فورين افيرز, foreign affairs, foreignaffairs
سي ان ان, سي.ان.ان, cnn
فوكس نيوز, fox news, foxnews
ان بي سي, ان بي سي نيوز, nbc, nbc news, nbcnews
سي بي اس, سي بي اس نيوز, cbs, cbs news, cbsnews
اي بي سي, اي بي سي نيوز, ايه بي سي, *abc, abc news, abcnews
ان بي ار, npr, national public radio
سي ان بي سي, cnbc
ام اس ان بي سي, msnbc
ديلي بيست, daily beast, the daily beast, thedailybeast
ذا انترسبت, انترسبت, the intercept, theintercept
الحره, قناه الحره, alhurra
صوت اميركا, صوت امريكا, voice of america, voanews
بي بي سي, بي.بي.سي, هييه الاذاعه البريطانيه, bbc, bbc news, bbc arabic
*الغارديان, *الجارديان, غارديان, جارديان, the guardian, guardian, theguardian
فايننشال تايمز, فاينانشال تايمز, الفاينانشال تايمز, financial times, the financial times
*التايمز, *تايمز, *the times, *times, the times of london
صنداي تايمز, sunday times, the sunday times
ديلي تلغراف, ديلي تليغراف, ديلي تلجراف, تلغراف البريطانيه, the telegraph, daily telegraph, telegraph
ديلي ميل, daily mail, dailymail
*الاندبندنت, *اندبندنت, اندبندنت عربيه, the independent, *independent, independentarabia
ذي ايكونوميست, ايكونوميست, الايكونوميست, the economist, economist
سكاي نيوز, سكاي نيوز عربيه, sky news, skynews, skynewsarabia, sky news arabia
ميدل ايست اي, middle east eye, middleeasteye
لوموند, le monde, lemonde
لو فيغارو, لوفيغارو, لوفيجارو, le figaro, lefigaro
ليبراسيون, liberation
فرانس 24, فرانس24, france 24, france24
مونت كارلو الدوليه, monte carlo doualiya
دير شبيغل, دير شبيجل, شبيغل, der spiegel, spiegel
*بيلد, bild
دي فيلت, die welt
فرانكفورتر الغماينه, frankfurter allgemeine
زود دويتشه تسايتونغ, suddeutsche zeitung, sueddeutsche zeitung
دويتشه فيله, deutsche welle
ال باييس, البايس, el pais
لا ريبوبليكا, la repubblica
كوريري ديلا سيرا, corriere della sera
يورونيوز, euronews
هارتس, هاارتس, haaretz
يديعوت احرونوت, يديعوت احرنوت, yedioth ahronoth, ynet, واي نت
معاريف, maariv
جيروزاليم بوست, the jerusalem post, jerusalem post, jpost
تايمز اوف اسراييل, the times of israel, times of israel, timesofisrael
اسراييل هيوم, يسراييل هيوم, israel hayom
واللا, walla
*القناه 12, القناه 12 الاسراييليه, القناه الثانيه عشره, channel 12
*القناه 13, القناه 13 الاسراييليه, channel 13
*القناه 14, القناه 14 الاسراييليه, channel 14
*كان, هييه البث الاسراييليه, israeli public broadcaster
هييه البث, *هييه البث العامه
برس تي في, press tv, presstv
*العالم, قناه العالم
حرييت, hurriyet
صباح التركيه, daily sabah
تي ار تي, trt
روسيا اليوم, ار تي, *rt, russia today
كوميرسانت, kommersant
غلوبال تايمز, global times
ساوث تشاينا مورنينغ بوست, south china morning post, scmp
تايمز اوف انديا, times of india, the times of india
*الفجر, *dawn
الجزيره, قناه الجزيره, الجزيره نت, al jazeera, aljazeera, al-jazeera
الجزيره السعوديه, الجزيره (السعوديه), al-jazirah, aljazirah
*العربيه, قناه العربيه, العربيه نت, al arabiya, alarabiya, al-arabiya
*الحدث, قناه الحدث, العربيه الحدث, al hadath, alhadath
*الشرق, الشرق للاخبار, asharq news
*الشرق الاوسط, asharq al-awsat, asharq al awsat, aawsat
*العربي الجديد, the new arab, al-araby al-jadeed, alaraby
القدس العربي, al-quds al-arabi, alquds
راي اليوم, *rai al-youm
*الحياه, al-hayat, alhayat
عكاظ, okaz
*الرياض, *al riyadh, alriyadh
*الوطن, *al watan, alwatan
*المدينه, *al madina, almadina
*اليوم, *alyaum
سبق, *sabq
*الاقتصاديه, aleqtisadiah, aleqt
عرب نيوز, arab news, arabnews
سعودي غازيت, saudi gazette
*الوئام, *الويام, alweeam
عاجل السعوديه, *عاجل
*البيان, *al bayan, albayan
*الخليج, *al khaleej, alkhaleej
*الاتحاد, *al ittihad, alittihad
*الامارات اليوم, emarat al youm, emaratalyoum
ذا ناشيونال, ذا ناشونال, the national, thenationalnews
غلف نيوز, gulf news, gulfnews
خليج تايمز, khaleej times
*الرايه, *الوطن القطريه
*القبس, al-qabas, alqabas
*الراي, الراي الكويتيه, *alrai
*الانباء الكويتيه, *الجريده
*الاهرام, بوابه الاهرام, al-ahram, ahram, ahram online
المصري اليوم, almasry alyoum, al-masry al-youm, almasryalyoum
اليوم السابع, youm7
*الشروق, *al shorouk, shorouk
*الدستور, *الغد, *الراي الاردنيه
*النهار, النهار اللبنانيه, an-nahar, annahar
*الاخبار, الاخبار اللبنانيه, al-akhbar
*السفير, as-safir
*المنار, قناه المنار, al-manar
الميادين, al mayadeen, almayadeen, al-mayadeen
*الجديد, قناه الجديد
ال بي سي اي, lbci
لوريان لو جور, l'orient-le jour, l'orient today
النشره, *elnashra
رووداو, rudaw
شفق نيوز, shafaq news
السومريه نيوز, *السومريه, alsumaria
كردستان 24, kurdistan 24
عنب بلدي, enab baladi
تلفزيون سوريا, syria tv
*الاقصي, قناه الاقصي
هسبريس, hespress
*موزاييك, موزاييك اف ام, mosaique fm
*الشروق اونلاين, echorouk
المونيتور, al-monitor, al monitor
رصيف 22, raseef22
مدي مصر, mada masr
درج ميديا, daraj
ايران انترناشونال, ايران انترناشيونال, iran international, iranintl
`;

const OUTLET_NAMES: ReadonlyMap<string, KnownSource> = createSourceTable(OUTLETS, 'outlet');

const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...AGENCY_NAMES.keys(), ...OUTLET_NAMES.keys()].map((name) => name.split(' ', 1)[0] ?? ''),
);

/** May a name of an outlet or agency begin with this word in the matching form? False for nearly all words. */
export function beginsSource(word: string): boolean {
  return FIRST_WORDS.has(word);
}

/** The outlet or agency with this name in the matching form, whichever language; undefined for unknown names. */
export function knownSource(name: string): KnownSource | undefined {
  return AGENCY_NAMES.get(name) ?? OUTLET_NAMES.get(name);
}

/** The key of an outlet or agency by its whole name or its address (`axios.com`); null for unknown ones. */
export function sourceKey(name: string): string | null {
  const normal = normalize(name);
  const known = knownSource(normal);
  if (known !== undefined) return known.key;
  const site = ADDRESS.exec(normal)?.[1];
  return site === undefined ? null : (knownSource(site)?.key ?? null);
}

/** The name of a site, without what stands before and after it. */
const ADDRESS = /^(?:www\.|m\.|ar\.|arabic\.)?([a-z0-9-]{3,40})\.[a-z]{2,6}(?:\.[a-z]{2})?(?:$|\/)/;

/** Words of the longest name in the tables. */
export const LONGEST_SOURCE = 5;
