/**
 * Nouns by which news counts people, one a line: Arabic words, then English ones. After a slash stand the broken
 * or irregular plurals, `+` is the Arabic sound plural in `-ون`; accusatives, plurals in `-ات` and English
 * plurals in `-s` are formed by `counted-nouns.ts`. The first word is the noun's key in both languages.
 * Written for this project.
 */
export const COUNTED_PEOPLE = `
شخص/أشخاص | person/people/persons
فرد/أفراد | individual
إنسان/أناس | human
نسمة | inhabitant soul
ساكن/سكان | resident
مواطن/+ | citizen national
مدني/+ | civilian
طفل/أطفال | child/children
طفلة
رضيع/رضع | infant baby/babies toddler
فتى/فتيان قاصر/قاصرون/قاصرين | boy teenager minor
فتاة/فتيات | girl
امرأة/نساء/نسوة سيدة | woman/women
رجل/رجال | man/men
شاب/شبان/شباب | youth
مسن/+ | elder pensioner retiree
والد/آباء | father
والدة/أمهات | mother
ابن/أبناء | son
ابنة/بنات | daughter
شقيق/أشقاء/إخوة | brother sibling
شقيقة | sister
زوجة | wife/wives
قريب/أقارب | relative
جندي/جنود | soldier troop/troops serviceman/servicemen
ضابط/ضباط | officer
جنرال/جنرالات لواء/ألوية عميد/عمداء | general
عقيد/عقداء | colonel
قائد/قادة | commander leader
قيادي/+
شرطي/+ | policeman/policemen policewoman
حارس/حراس | guard
طيار/+ | pilot
بحار/بحارة | sailor
مارينز | marine
مجند/+ | conscript recruit
متطوع/+ | volunteer
مرتزق/مرتزقة | mercenary/mercenaries
مسلح/+ | gunman/gunmen militant insurgent
مهاجم/+ | attacker assailant
انتحاري/+ | bomber
إرهابي/+ | terrorist
مقاتل/+ | fighter rebel combatant
متمرد/+
عنصر/عناصر | member operative agent
عضو/أعضاء
جاسوس/جواسيس | spy/spies
مستشار/+ | adviser advisor
خبير/خبراء | expert specialist
عالم/علماء | scientist
باحث/+ | researcher
طبيب/أطباء | doctor physician medic
ممرض/+ ممرضة | nurse
مسعف/+ | paramedic
مهندس/+ | engineer
فني/+ تقني/+ | technician
أستاذ/أساتذة | professor
معلم/+ مدرس/+ | teacher
طالب/طلاب/طلبة طالبة تلميذ/تلاميذ | student pupil
عامل/عمال | worker labourer laborer
موظف/+ | employee staffer
مزارع/+ فلاح/+ | farmer
صياد/+ | fisherman/fishermen
سائق/+ | driver
راكب/ركاب مسافر/+ | passenger traveller traveler
سائح/سياح | tourist
حاج/حجاج معتمر/+ | pilgrim
مصل/مصلين/مصلون | worshipper worshiper
زائر/زوار | visitor
لاعب/+ | player
رياضي/+ | athlete
مدرب/+ | trainer
مشجع/+ | fan spectator
متفرج/+
رهينة/رهائن محتجز/+ | hostage captive
لاجئ/+ | refugee
نازح/+ | displaced
مهاجر/+ | migrant immigrant
أجنبي/أجانب | foreigner
مستوطن/+ | settler
مسؤول/+ | official
مصدر/مصادر | source
متحدث/+ | spokesman/spokesmen spokesperson
دبلوماسي/+ | diplomat
سفير/سفراء | ambassador
مبعوث/+ | envoy
وزير/وزراء | minister
رئيس/رؤساء | president head
ملك/ملوك | king
أمير/أمراء | prince
زعيم/زعماء
نائب/نواب برلماني/+ | lawmaker deputy legislator senator congressman/congressmen
سياسي/+ | politician
مرشح/+ | candidate
ناخب/+ | voter
مندوب/+ | delegate
مراقب/+ | observer monitor
مفتش/+ | inspector
محقق/+ | investigator
قاض/قضاة قاضي | judge
محام/محامين/محامون محامي | lawyer attorney
شاهد/شهود | witness
ناشط/نشطاء/ناشطون/ناشطين | activist campaigner
صحافي/+ صحفي/+ إعلامي/+ | journalist reporter
كاتب | writer author
فنان/+ | artist
إمام/أئمة | imam
كاهن/كهنة | priest
راهب/رهبان | monk
قتيل/قتلى | fatality dead
شهيد/شهداء | martyr
ضحية/ضحايا | victim casualty
جريح/جرحى | wounded
مصاب/+ | injured
مريض/مرضى | patient
ناج/ناجين/ناجون ناجي | survivor
مفقود/+ | missing
أسير/أسرى سجين/سجناء | prisoner inmate
معتقل/+ | detainee
موقوف/+ | suspect
مشتبه
متهم/+ | defendant
مجرم/+ | criminal
لص/لصوص | thief/thieves robber
مهرب/+ | smuggler trafficker
متظاهر/+ محتج/+ | protester protestor demonstrator
مشارك/+ | participant attendee
منقذ/+ | rescuer
إطفائي/+ | firefighter
مشترك/+ | subscriber
مستخدم/+ | user
عميل/عملاء زبون/زبائن | customer client
مستثمر/+ | investor
مساهم/+ | shareholder
مليونير/+ ملياردير/+ | millionaire billionaire
عاطل/+ | jobless
متبرع/+ | donor
مستفيد/+ | beneficiary
آخر/+
`;
