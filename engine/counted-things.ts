/** Nouns by which news counts things, in the form of `counted-people.ts`. Written for this project. */
export const COUNTED_THINGS = `
مرة | time
حالة | case
إصابة | injury infection
وفاة/وفيات | death
جثة/جثث جثمان/جثامين | body/bodies corpse
صاروخ/صواريخ | missile rocket
مقذوف/+ مقذوفة | projectile
قذيفة/قذائف | shell mortar
قنبلة/قنابل | bomb
عبوة
لغم/ألغام | mine landmine
رصاصة طلقة | bullet shot
رأس/رؤوس | warhead
سلاح/أسلحة | weapon
بندقية/بنادق | rifle gun
مسدس/مسدسات | pistol
دبابة | tank
مدرعة آلية
مدفع/مدافع | cannon howitzer
منصة
طائرة | plane aircraft/aircraft aeroplane airplane jet airliner
مسيرة درون | drone uav
مروحية هليكوبتر | helicopter
مقاتلة
رحلة | flight trip
سفينة/سفن باخرة/بواخر | ship vessel
ناقلة | tanker
قارب/قوارب زورق/زوارق مركب/مراكب | boat
غواصة | submarine
فرقاطة | frigate
سيارة مركبة | car vehicle
شاحنة | truck lorry/lorries
حافلة باص/باصات | bus
دراجة | motorcycle bicycle bike
قطار/قطارات | train
عربة مقطورة قاطرة | carriage coach wagon
مقعد/مقاعد | seat
فرقة/فرق فريق | team crew
كتيبة/كتائب | battalion
وحدة | unit
فصيل/فصائل | faction
قاعدة/قواعد | base
موقع/مواقع | site position location
معسكر/معسكرات | camp
مخيم/مخيمات
نقطة/نقاط | point
حاجز/حواجز | checkpoint
معبر/معابر | crossing
نفق/أنفاق | tunnel
هدف/أهداف | goal target
منشأة/منشآت | facility installation
مفاعل/مفاعلات | reactor
محطة | station plant
مصنع/مصانع | factory
مصفاة/مصافي/مصاف | refinery
حقل/حقول | field
بئر/آبار | well
سد/سدود | dam
جسر/جسور | bridge
طريق/طرق | road
ميناء/موانئ | port
مطار/مطارات | airport
منزل/منازل بيت/بيوت | house home
شقة/شقق | apartment flat
مبنى/مبان/مباني | building
عمارة/عمارات
برج/أبراج | tower
مركز/مراكز | centre center
طابق/طوابق دور/أدوار | floor storey story
غرفة/غرف | room
خيمة/خيام/خيم | tent
مسجد/مساجد جامع/جوامع | mosque
كنيسة/كنائس | church
مدرسة/مدارس | school
جامعة | university
مستشفى/مستشفيات مشفى/مشافي | hospital
عيادة | clinic
سرير | bed
متجر/متاجر محل/محلات/محال | shop store
فندق/فنادق | hotel
سوق/أسواق | market
بنك/بنوك مصرف/مصارف | bank
سجن/سجون | prison jail
محكمة/محاكم | court
سفارة | embassy
قنصلية | consulate
دولة/دول بلد/بلدان | country state nation
حكومة | government
وزارة | ministry
حزب/أحزاب | party
محافظة إقليم/أقاليم مقاطعة ولاية | province governorate
منطقة/مناطق | area region zone
مدينة/مدن | city town
بلدة
قرية/قرى | village
حي/أحياء | neighbourhood neighborhood district
جزيرة/جزر | island
مستوطنة بؤرة | settlement outpost
اتحاد/اتحادات | federation union
شركة مؤسسة | company firm corporation institution
كيان/كيانات | entity
منظمة جمعية | organisation organization charity
لجنة/لجان | committee commission
مجموعة | group
شبكة | network
خلية/خلايا | cell
عصابة | gang
عائلة أسرة | family household
وكالة | agency
جهة
طرف/أطراف جانب/جوانب | side
هجوم/هجمات عملية | attack assault operation
ضربة غارة | strike raid airstrike
انفجار/انفجارات تفجير/تفجيرات | explosion blast bombing
اشتباك/اشتباكات | clash
معركة/معارك | battle
حادث/حوادث حادثة | accident incident
حريق/حرائق | fire blaze wildfire
زلزال/زلازل | earthquake quake
هزة | tremor aftershock
عاصفة/عواصف | storm
إعصار/أعاصير | hurricane cyclone tornado
فيضان/فيضانات | flood
انتهاك/انتهاكات خرق/خروقات | violation breach
جريمة/جرائم | crime
تهمة/تهم | charge count
قضية/قضايا | lawsuit
حكم/أحكام | verdict ruling sentence
مذكرة | warrant
اجتماع/اجتماعات | meeting session
لقاء/لقاءات
جلسة
قمة/قمم | summit
مؤتمر/مؤتمرات | conference
جولة | round
محادثة مفاوضة | talk negotiation
اتفاق/اتفاقات اتفاقية | agreement deal accord
هدنة | truce ceasefire
معاهدة | treaty/treaties
مقترح/مقترحات | proposal
شرط/شروط | condition
بند/بنود | clause article
قرار/قرارات | resolution decision
قانون/قوانين | law
مشروع/مشاريع | project
خطة/خطط | plan
برنامج/برامج | program programme
عقد
صفقة
وثيقة/وثائق ملف/ملفات | document file
تقرير/تقارير | report
رسالة/رسائل | letter message
بيان/بيانات | statement
صورة/صور | photo picture image
فيديو/فيديوهات مقطع/مقاطع | video clip
كتاب/كتب | book
فيلم/أفلام | film movie
أغنية/أغاني/أغان | song
لوحة | painting
قطعة/قطع | piece
تمثال/تماثيل | statue
جائزة/جوائز | prize award
ميدالية | medal
مباراة/مباريات لعبة/ألعاب | match game
بطولة | tournament championship
لقب/ألقاب | title
فوز | win victory
هزيمة/هزائم خسارة/خسائر | defeat loss
موسم/مواسم | season
بطاقة | card
صوت/أصوات | vote
انتخاب/انتخابات | election
استطلاع/استطلاعات | poll survey
مظاهرة تظاهرة | demonstration protest march
إضراب/إضرابات | walkout
وظيفة/وظائف | job
فرصة/فرص | opportunity
عقوبة | sanction penalty
فئة | category
نوع/أنواع | type kind
سبب/أسباب | reason
خطوة | step measure
مرحلة/مراحل | phase stage
مستوى/مستويات | level
سؤال/أسئلة | question
كلمة | word
لغة | language
نسخة/نسخ | copy edition version
جهاز/أجهزة | device
هاتف/هواتف | phone
حاسوب/حواسيب كمبيوتر/كمبيوترات | computer
حساب/حسابات | account
تطبيق/تطبيقات | app application
قمر/أقمار | satellite
كوكب/كواكب | planet
نجم/نجوم | star
حيوان/حيوانات | animal
كلب/كلاب | dog
شجرة/أشجار | tree
جمل | camel
جرعة | dose
لقاح/لقاحات | vaccine
فحص/فحوص/فحوصات اختبار/اختبارات | test
عينة | sample
وجبة | meal
سلة/سلال | basket parcel
حاوية | container
كيس/أكياس | bag
طرد/طرود | package
سهم/أسهم | share
سند/سندات | bond
قرض/قروض | loan
منحة/منح | grant
ورقة/أوراق | paper
صفحة | page
ضعف/أضعاف
قرن/قرون | century
`;
