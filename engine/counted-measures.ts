/**
 * Measures: the same, with the quantity they measure and how many of its base unit one of them is (hours, metres,
 * square metres, grams, litres, watts). Units of one quantity convert.
 */
export const MEASURES = `
duration 0.000277777777777778 ثانية/ثوان/ثواني | seconds
duration 0.0166666666666667 دقيقة/دقائق | minute
duration 1 ساعة | hour
duration 24 يوم/أيام ليلة/ليالي/ليال | day night
duration 168 أسبوع/أسابيع | week
duration 730.5 شهر/أشهر/شهور | month
duration 8766 عام/أعوام سنة/سنوات/سنين | year
duration 87660 عقد/عقود | decade
length 0.001 ملم ميليمتر/ميليمترات مليمتر/مليمترات | millimetre millimeter mm
length 0.01 سنتيمتر/سنتيمترات سم سنتم | centimetre centimeter cm
length 1 متر/أمتار | metre meter
length 1000 كيلومتر/كيلومترات كلم كم كيلو | kilometre kilometer km kms
length 1609.344 ميل/أميال | mile
length 0.3048 قدم/أقدام | foot/feet ft
length 0.0254 بوصة إنش | inch
length 0.9144 ياردة | yard
area 10000 هكتار/هكتارات | hectare
area 4046.86 أكر/أكرات | acre
area 1000 دونم/دونمات | dunam dunum
mass 1 غرام/غرامات جرام/جرامات | gram gramme
mass 1000 كيلوغرام/كيلوغرامات كيلوجرام/كيلوجرامات كلغ كغ كغم كيلوجراما | kilogram kilogramme kg kilo
mass 1000000 طن/أطنان | ton tonne
mass 453.592 رطل/أرطال | lb lbs
mass 28.3495 أوقية/أوقيات أونصة/أونصات | ounce oz
volume 1 لتر/لترات ليتر/ليترات | litre liter
volume 3.78541 غالون/غالونات جالون/جالونات | gallon
power 1000 كيلوواط | kilowatt kw
power 1000000 ميغاواط ميجاواط ميغاوات ميجاوات | megawatt mw
power 1000000000 غيغاواط جيجاواط جيجاوات | gigawatt gw
degree 1 درجة | degree
oil 1 برميل/براميل | barrel
`;

/** Currencies, in the form of the nouns; symbols and codes count as English words. None converts into another. */
export const CURRENCIES = `
دولار/دولارات | dollar usd $ buck
يورو | euro eur €
جنيه/جنيهات | pound gbp £ sterling egp
ريال/ريالات | riyal rial sar qar yer irr
درهم/دراهم | dirham aed
دينار/دنانير | dinar kwd iqd jod bhd
ليرة | lira lbp syp ₺
شيكل/شواكل شيقل/شواقل شيكلات | shekel ils ₪
روبل/روبلات | ruble rouble ₽
روبية | rupee inr pkr ₹
ينا | yen/yen jpy ¥
يوان | yuan/yuan renminbi cny
فرنك/فرنكات | franc chf
كرونة/كرونات | krona kronor krone sek nok dkk
بيتكوين | bitcoin btc
سنت/سنتات | cent
قرش/قروش | piastre
تومان | toman
هريفنيا | hryvnia
بيزو | peso
وون
راند | rand
`;
