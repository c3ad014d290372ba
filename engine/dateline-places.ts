/** Cities that datelines name, in the matching form. Written for this project; a place not listed is still one where its position tells. */
const PLACES = `
واشنطن,نيويورك,لندن,باريس,برلين,روما,مدريد,بروكسل,جنيف,فيينا,موسكو,كييف,انقره,اسطنبول,طهران,بغداد,اربيل,البصره,الموصل,دمشق,حلب,
بيروت,عمان,القدس,القدس المحتله,غزه,رام الله,تل ابيب,القاهره,الاسكندريه,الخرطوم,طرابلس,بنغازي,تونس,الجزاير,الرباط,الدار البيضاء,نواكشوط,
الرياض,جده,مكه,مكه المكرمه,المدينه المنوره,الدمام,تبوك,جازان,ابها,حايل,بريده,الدوحه,دبي,ابوظبي,ابو ظبي,الشارقه,المنامه,الكويت,مسقط,صنعاء,عدن,
تعز,مقديشو,جيبوتي,اديس ابابا,نيروبي,كابول,كابل,اسلام اباد,كراتشي,نيودلهي,دكا,بكين,طوكيو,سيول,هونغ كونغ,جاكرتا,سيدني,اوتاوا,تورونتو,
برازيليا,بوينس ايرس,مكسيكو,لاهاي,ستوكهولم,اوسلو,وارسو,اثينا,نيقوسيا,الفاتيكان,الامم المتحده,
washington,new york,london,paris,berlin,rome,madrid,brussels,geneva,vienna,moscow,kyiv,kiev,ankara,istanbul,tehran,baghdad,damascus,
beirut,amman,jerusalem,gaza,gaza city,ramallah,tel aviv,cairo,khartoum,tripoli,tunis,algiers,rabat,riyadh,jeddah,doha,dubai,abu dhabi,manama,
kuwait,kuwait city,muscat,sanaa,aden,mogadishu,addis ababa,nairobi,kabul,islamabad,karachi,new delhi,mumbai,dhaka,beijing,shanghai,
tokyo,seoul,hong kong,taipei,jakarta,sydney,canberra,ottawa,toronto,los angeles,san francisco,chicago,boston,houston,miami,atlanta,
mexico city,brasilia,sao paulo,buenos aires,the hague,stockholm,oslo,warsaw,athens,united nations,vatican city,johannesburg,lagos,abuja
`;

const NAMES: ReadonlySet<string> = new Set(
  PLACES.split(/[\n,]/)
    .map((name) => name.trim())
    .filter((name) => name !== ''),
);

/** Is the normalized name, or what stands before its comma (`دمشق، سوريا`), that of a city of datelines? */
export function isDatelinePlace(name: string): boolean {
  return NAMES.has(name) || NAMES.has(name.split(',', 1)[0]?.trim() ?? '');
}
