/**
 * How far the places of `place-names.ts` reach, by their keys, and which further countries hold or claim them. Public
 * facts, written for this project. What is in none of the first three lists is a town.
 */

/** Regions, islands and states, which hold towns of their country. */
const REGIONS = `
khuzestan sistan-and-baluchestan kharg-island negev galilee gaza west-bank bekaa akkar golan ghab-plain anbar nineveh
salahuddin dhi-qar maysan diyala kurdistan babil hadramout shabwa abyan lahij al-jawf socotra asir qassim al-jouf baha
neom sinai dakahlia sharqia beheira matrouh kafr-el-sheikh fayoum jufra fezzan cyrenaica darfur kordofan
blue-nile gezira abyei halayib musandam dhofar hatay donbas crimea chechnya dagestan siberia california texas florida
arizona ohio michigan pennsylvania virginia south-carolina north-carolina alaska hawaii alabama tennessee louisiana
wisconsin minnesota massachusetts colorado nevada oregon missouri scotland wales northern-ireland 
corsica bavaria sicily sardinia lampedusa catalonia basque-country canary-islands crete lesbos kos
north-kosovo nagorno-karabakh south-ossetia abkhazia transnistria kashmir punjab gujarat madhya-pradesh uttar-pradesh
assam bihar manipur rajasthan kerala balochistan waziristan sindh khyber-pakhtunkhwa swat helmand faryab nangarhar
badakhshan panjshir logar xinjiang tibet hubei sichuan hebei okinawa rakhine bali sumatra java aceh papua mindanao
queensland borno somaliland puntland tigray oromia amhara ogaden kivu ituri katanga cabo-delgado alberta ontario
sinaloa amazon dead-sea litani phuket sharm-el-sheikh
`;

/** Towns whose province, state or region is called by their name, so that it may hold other towns of the country. */
const SEATS = `
isfahan bushehr kerman kermanshah tabriz shiraz qom zahedan haifa jerusalem hebron nablus jenin aleppo homs hama
daraa idlib raqqa deir-ez-zor hasakah latakia tartus sweida quneitra nabatieh baalbek hermel tyre sidon basra erbil
kirkuk sulaymaniyah dohuk karbala najaf khan-younis rafah deir-al-balah aden taiz hodeidah marib saada dhale
bayda-yemen ibb dhamar hajjah amran mecca medina tabuk jazan najran hail arar alexandria suez port-said ismailia luxor
aswan assiut sohag minya damietta irbid zarqa aqaba mafraq karak maan benghazi misrata sirte derna tobruk zawiya sousse
sfax kairouan bizerte gafsa kasserine sidi-bouzid gabes oran constantine annaba tizi-ouzou ghardaia tindouf ain-defla
tamanrasset bejaia casablanca marrakesh fez tangier agadir kassala dubai sharjah ras-al-khaimah fujairah ajman
umm-al-quwain istanbul izmir antalya diyarbakir gaziantep sanliurfa adana mersin kilis kahramanmaras bursa trabzon
malatya adiyaman kharkiv odesa kherson zaporizhzhia donetsk luhansk lviv dnipro mykolaiv sumy kursk belgorod kaliningrad
rostov bryansk new-york hamburg salzburg zurich geneva lausanne bern basel barcelona seville valencia malaga milan naples
venice turin florence palermo genoa st-petersburg quetta peshawar kandahar herat kunduz zabul ghazni khost bamiyan
sar-e-pul shanghai tianjin chongqing hiroshima nagasaki fukushima osaka kyoto kano gombe timbuktu gao kidal mopti menaka
agadez diffa mombasa garissa quebec rio-de-janeiro sao-paulo buenos-aires
`;

/** Quarters, suburbs, camps, crossings, bases and buildings, which lie in towns or beside them. */
const SPOTS = `
karaj natanz fordow parchin dimona nevatim ben-gurion-airport jaffa shejaiya zeitoun tel-al-hawa al-mawasi nuseirat
maghazi bureij jabalia beit-lahia beit-hanoun rafah-crossing kerem-shalom erez-crossing philadelphi-corridor netzarim
al-shifa-hospital al-ahli-hospital al-aqsa-mosque temple-mount ibrahimi-mosque nur-shams balata sheikh-jarrah silwan
huwara ghouta douma daraya madaya yarmouk hmeimim al-tanf sayyida-zeinab dahiyeh khiam shebaa-farms ain-al-hilweh
blue-line sabra-and-shatila beirut-port ain-al-asad green-zone umm-qasr bab-al-mandeb al-anad khormaksar mina arafat
awamiya abqaiq khurais dhahran giza suez-canal tahrir-square el-alamein zaatari azraq ruwaished bardo djerba skhirat
guerguerat omdurman jebel-ali al-udeid doha-city ras-laffan sitra muharraq duraz incirlik bosphorus chernobyl kremlin
manhattan guantanamo camp-david pearl-harbor mar-a-lago wall-street downing-street elysee ramstein piraeus molenbeek
old-delhi bagram abbottabad tiananmen yongbyon panmunjom dadaab grand-ethiopian-renaissance-dam shangri-la kowloon
`;

/**
 * Countries that hold or claim a place which the table lists under another, or a land with a code of its own (`country:GL`), or
 * that it is told of as part of.
 */
const CLAIMS = `
IL|jerusalem west-bank golan temple-mount al-aqsa-mosque sheikh-jarrah silwan hebron shebaa-farms balata
SY|shebaa-farms hatay
RU|crimea sevastopol donetsk luhansk donbas zaporizhzhia kherson mariupol abkhazia south-ossetia transnistria
MA|country:EH
ES|melilla ceuta country:GI
AM|nagorno-karabakh
PK|kashmir
CN|kashmir
CU|guantanamo
AR|country:FK
EG|halayib
SS|abyei
IE|northern-ireland
XK|north-kosovo
AZ|nagorno-karabakh
FR|country:NC country:PF country:GP country:MQ country:GF country:RE country:YT
GB|country:FK country:GI country:BM country:KY country:JE country:GG
US|country:PR country:GU country:AS
DK|country:GL country:FO
NL|country:AW country:CW country:SX
RS|country:XK
`;

/** Seas and continents of which none holds another of its line. */
const WIDE = `
red-sea mediterranean black-sea caspian-sea baltic-sea north-sea south-china-sea persian-gulf
africa europe asia south-america north-america
`;

type Extent = 'region' | 'seat' | 'spot' | 'town';

const EXTENTS: ReadonlyMap<string, Extent> = new Map([
  ...wordsOf(REGIONS).map((key) => [key, 'region'] as const),
  ...wordsOf(SEATS).map((key) => [key, 'seat'] as const),
  ...wordsOf(SPOTS).map((key) => [key, 'spot'] as const),
]);

const CLAIMED: ReadonlySet<string> = new Set(
  CLAIMS.trim()
    .split('\n')
    .flatMap((line) => {
      const [country = '', keys = ''] = line.split('|');
      return wordsOf(keys).map((key) => `${country} ${key.includes(':') ? key : `place:${key}`}`);
    }),
);

const WIDE_GROUPS: readonly ReadonlySet<string>[] = WIDE.trim()
  .split('\n')
  .map((line) => new Set(wordsOf(line).map((key) => `place:${key}`)));

/** The keys of all places in the lists of this file, without `place:`; for testing that each is a place that is read. */
export function listedPlaces(): readonly string[] {
  const claimed = CLAIMS.trim()
    .split('\n')
    .flatMap((line) => wordsOf(line.split('|')[1] ?? ''));
  return [...EXTENTS.keys(), ...claimed, ...wordsOf(WIDE)];
}

function wordsOf(list: string): string[] {
  return list.trim().split(/\s+/);
}

/** How far a place of the table reaches, by its key (`place:aleppo`); a town for those not listed here. */
function extentOf(key: string): Extent {
  return EXTENTS.get(key.slice('place:'.length)) ?? 'town';
}

/**
 * Can neither of two places of one country lie in the other? Of a town and a region, and of a town and a town that has
 * its province's name, that is not known.
 */
export function areApart(a: string, b: string): boolean {
  const [one, two] = [extentOf(a), extentOf(b)];
  return one === two && one !== 'spot';
}

/** Can neither of two seas or regions of no one country lie in the other, or reach into it? */
export function areWideApart(a: string, b: string): boolean {
  return WIDE_GROUPS.some((group) => group.has(a) && group.has(b));
}

/** Is the place a town, or the province of one, and so another place than the capital of its country? */
export function isApartFromCapital(key: string): boolean {
  const extent = extentOf(key);
  return extent === 'seat' || extent === 'town';
}

/** Is a place told of as part of a country that the table does not list it under? */
export function isClaimedBy(key: string, country: string | null): boolean {
  return country !== null && CLAIMED.has(`${country} ${key}`);
}
