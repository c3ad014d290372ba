/**
 * Bodies, alliances, agencies, parties, armed groups and companies of world news. Public facts, written for this
 * project. A line: key | names, Arabic and English, by `,`. `?` marks a name that is another word too: it is read only
 * beside a word for an organisation (`حركة فتح`); `!` an English acronym that must stand in capitals.
 */
export const ORGANISATIONS = `
un|الأمم المتحدة,المنظمة الدولية,united nations,un!
unsc|مجلس الأمن,مجلس الأمن الدولي,security council,un security council,unsc!
unga|الجمعية العامة للأمم المتحدة,un general assembly,general assembly
iaea|الوكالة الدولية للطاقة الذرية,الوكالة الذرية,وكالة الطاقة الذرية,international atomic energy agency,iaea!
who|منظمة الصحة العالمية,الصحة العالمية,world health organization,world health organisation,who!
unhcr|المفوضية السامية للأمم المتحدة لشؤون اللاجئين,المفوضية السامية لشؤون اللاجئين,مفوضية اللاجئين,مفوضية شؤون اللاجئين,un refugee agency,unhcr!
unrwa|وكالة غوث وتشغيل اللاجئين,وكالة الأونروا,الأونروا,أونروا,الاونروا,unrwa!
unicef|اليونيسف,اليونيسيف,يونيسف,يونيسيف,unicef
unesco|اليونسكو,يونسكو,unesco
wfp|برنامج الأغذية العالمي,برنامج الغذاء العالمي,world food programme,world food program,wfp!
fao|منظمة الأغذية والزراعة,الفاو الدولية,food and agriculture organization,fao!
ocha|مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية,مكتب تنسيق الشؤون الإنسانية,أوتشا,ocha!
ohchr|المفوضية السامية لحقوق الإنسان,مفوضية حقوق الإنسان,un human rights office,ohchr!
hrc|مجلس حقوق الإنسان,human rights council
iom|المنظمة الدولية للهجرة,منظمة الهجرة الدولية,international organization for migration,iom!
undp|برنامج الأمم المتحدة الإنمائي,un development programme,undp!
unifil|قوات اليونيفيل,اليونيفيل,يونيفيل,unifil
unama|بعثة الأمم المتحدة في أفغانستان,يوناما,unama!
minusma|مينوسما,بعثة الأمم المتحدة في مالي,minusma!
icj|محكمة العدل الدولية,العدل الدولية,international court of justice,icj!,world court
icc|المحكمة الجنائية الدولية,الجنائية الدولية,محكمة الجنايات الدولية,international criminal court,icc!
imf|صندوق النقد الدولي,صندوق النقد,international monetary fund,imf!
world-bank|البنك الدولي,world bank
wto|منظمة التجارة العالمية,world trade organization,wto!
ilo|منظمة العمل الدولية,international labour organization,ilo!
opcw|منظمة حظر الأسلحة الكيميائية,منظمة حظر الأسلحة الكيماوية,organisation for the prohibition of chemical weapons,opcw!
nato|حلف شمال الأطلسي,الحلف الأطلسي,حلف الأطلسي,حلف الناتو,الناتو,ناتو,nato
eu|الاتحاد الأوروبي,الإتحاد الأوروبي,european union,eu!
european-commission|المفوضية الأوروبية,european commission
european-parliament|البرلمان الأوروبي,european parliament
european-council|المجلس الأوروبي,european council
ecb|البنك المركزي الأوروبي,european central bank,ecb!
eurogroup|مجموعة اليورو,eurogroup
osce|منظمة الأمن والتعاون في أوروبا,منظمة الأمن والتعاون,osce!
arab-league|جامعة الدول العربية,الجامعة العربية,arab league,league of arab states
gcc|مجلس التعاون الخليجي,مجلس التعاون لدول الخليج العربية,مجلس التعاون,gulf cooperation council,gcc!
oic|منظمة التعاون الإسلامي,organisation of islamic cooperation,organization of islamic cooperation,oic!
african-union|الاتحاد الأفريقي,الاتحاد الإفريقي,african union
ecowas|إيكواس,إكواس,المجموعة الاقتصادية لدول غرب أفريقيا,ecowas
igad|إيغاد,الإيغاد,igad!
opec|منظمة الدول المصدرة للبترول,منظمة الدول المصدرة للنفط,أوبك,opec
opec-plus|أوبك بلس,تحالف أوبك بلس
iea|وكالة الطاقة الدولية,الوكالة الدولية للطاقة,international energy agency,iea!
g7|مجموعة السبع,group of seven,g7
g20|مجموعة العشرين,group of twenty,g20
brics|مجموعة بريكس,بريكس,brics
sco|منظمة شنغهاي للتعاون,shanghai cooperation organisation,shanghai cooperation organization
asean|رابطة دول جنوب شرق آسيا,آسيان,asean
oecd|منظمة التعاون الاقتصادي والتنمية,oecd!
interpol|الإنتربول,الانتربول,interpol
europol|يوروبول,europol
frontex|فرونتكس,frontex
icrc|اللجنة الدولية للصليب الأحمر,الصليب الأحمر الدولي,international committee of the red cross,icrc!
red-cross|الصليب الأحمر,red cross
red-crescent|الهلال الأحمر,red crescent
msf|منظمة أطباء بلا حدود,أطباء بلا حدود,doctors without borders,medecins sans frontieres,msf!
amnesty|منظمة العفو الدولية,العفو الدولية,amnesty international,amnesty
hrw|هيومن رايتس ووتش,هيومان رايتس ووتش,human rights watch,hrw!
rsf|مراسلون بلا حدود,reporters without borders
oxfam|أوكسفام,اوكسفام,oxfam
save-the-children|منظمة إنقاذ الطفولة,إنقاذ الطفولة,save the children
world-central-kitchen|المطبخ المركزي العالمي,وورلد سنترال كيتشن,world central kitchen
sohr|المرصد السوري لحقوق الإنسان,المرصد السوري,syrian observatory for human rights,syrian observatory
white-helmets|الخوذ البيضاء,الدفاع المدني السوري,white helmets
fifa|الاتحاد الدولي لكرة القدم,الفيفا,فيفا,fifa
uefa|الاتحاد الأوروبي لكرة القدم,اليويفا,يويفا,uefa
afc|الاتحاد الآسيوي لكرة القدم,asian football confederation
caf|الاتحاد الأفريقي لكرة القدم,الاتحاد الإفريقي لكرة القدم,الكاف?,confederation of african football
ioc|اللجنة الأولمبية الدولية,الأولمبية الدولية,international olympic committee,ioc!
wada|الوكالة العالمية لمكافحة المنشطات,world anti doping agency,wada!
hamas|حماس,حركة المقاومة الإسلامية,hamas
qassam|كتائب القسام,كتائب عز الدين القسام,القسام,qassam brigades,al qassam brigades
pij|الجهاد الإسلامي,حركة الجهاد الإسلامي,islamic jihad,palestinian islamic jihad
quds-brigades|سرايا القدس,quds brigades,al quds brigades
fatah|فتح?,fatah
plo|منظمة التحرير الفلسطينية,منظمة التحرير,palestine liberation organization,plo!
palestinian-authority|السلطة الفلسطينية,السلطة الوطنية الفلسطينية,palestinian authority
pflp|الجبهة الشعبية لتحرير فلسطين,الجبهة الشعبية,pflp!
hezbollah|حزب الله,hezbollah,hizbullah,hizballah
amal|أمل?,amal movement
houthis|الحوثيون,الحوثيين,الحوثي?,جماعة الحوثي,ميليشيا الحوثي,ميليشيات الحوثي,ميليشيا الحوثيين,أنصار الله,houthis,houthi,ansar allah
islamic-state|داعش,تنظيم الدولة الإسلامية,تنظيم الدولة,الدولة الإسلامية?,islamic state,isis,isil,daesh
al-qaeda|القاعدة?,al qaeda,al qaida
aqap|القاعدة في جزيرة العرب,aqap!
aqim|القاعدة في بلاد المغرب الإسلامي,القاعدة في المغرب الإسلامي,aqim!
nusra|جبهة النصرة,النصرة?,nusra front,al nusra front
hts|هيئة تحرير الشام,تحرير الشام,hayat tahrir al sham,hts!
ahrar-al-sham|أحرار الشام,حركة أحرار الشام,ahrar al sham
jaysh-al-islam|جيش الإسلام,jaysh al islam
jaish-al-fatah|جيش الفتح,army of conquest,jaish al fatah
fsa|الجيش السوري الحر,الجيش الحر,free syrian army,fsa!
sdf|قوات سوريا الديمقراطية,قسد,syrian democratic forces,sdf!
ypg|وحدات حماية الشعب,وحدات حماية الشعب الكردية,people's protection units,ypg!
pkk|حزب العمال الكردستاني,العمال الكردستاني,kurdistan workers' party,pkk!
pyd|حزب الاتحاد الديمقراطي,pyd!
peshmerga|البيشمركة,البشمركة,قوات البيشمركة,peshmerga
pmf|الحشد الشعبي,هيئة الحشد الشعبي,popular mobilization forces,popular mobilisation forces,hashd al shaabi
kataib-hezbollah|كتائب حزب الله,kataib hezbollah
asaib|عصائب أهل الحق,asaib ahl al haq
badr|منظمة بدر,badr organization
irgc|الحرس الثوري,حرس الثورة الإسلامية,revolutionary guards,revolutionary guard,islamic revolutionary guard corps,irgc!
quds-force|فيلق القدس,قوة القدس,quds force
basij|الباسيج,الباسيج الإيرانية,basij
taliban|حركة طالبان,طالبان,taliban
pakistani-taliban|طالبان الباكستانية,حركة طالبان الباكستانية,طالبان باكستان,pakistani taliban,ttp!
haqqani|شبكة حقاني,haqqani network
boko-haram|بوكو حرام,boko haram
shabaab|حركة الشباب المجاهدين,حركة الشباب الصومالية,الشباب المجاهدين,al shabaab,shabaab
jnim|جماعة نصرة الإسلام والمسلمين,نصرة الإسلام والمسلمين,jnim!
rsf-sudan|قوات الدعم السريع,الدعم السريع,rapid support forces
lna|الجيش الوطني الليبي,libyan national army
fajr-libya|فجر ليبيا,libya dawn
polisario|جبهة البوليساريو,البوليساريو,بوليساريو,polisario
muslim-brotherhood|جماعة الإخوان المسلمين,الإخوان المسلمين,الإخوان المسلمون,جماعة الإخوان,muslim brotherhood
ennahda|حركة النهضة,النهضة?,ennahda
nidaa-tounes|نداء تونس,حركة نداء تونس,nidaa tounes
pjd-morocco|حزب العدالة والتنمية المغربي
akp|حزب العدالة والتنمية,العدالة والتنمية,justice and development party,ak party,akp!
chp|حزب الشعب الجمهوري,chp!
mhp|حزب الحركة القومية,mhp!
hdp|حزب الشعوب الديمقراطي,hdp!
likud|حزب الليكود,الليكود,likud
labour-uk|حزب العمال البريطاني,labour party
conservatives-uk|حزب المحافظين,conservative party
republicans|الحزب الجمهوري,republican party
democrats|الحزب الديمقراطي,democratic party
afd|حزب البديل من أجل ألمانيا,البديل من أجل ألمانيا,alternative for germany,afd!
national-rally|التجمع الوطني الفرنسي,الجبهة الوطنية الفرنسية,national rally
cdu|الاتحاد الديمقراطي المسيحي,christian democratic union,cdu!
spd|الحزب الاشتراكي الديمقراطي,social democratic party,spd!
syriza|حزب سيريزا,سيريزا,syriza
podemos|بوديموس,podemos
bjp|حزب بهاراتيا جاناتا,بهاراتيا جاناتا,bharatiya janata party,bjp!
ccp|الحزب الشيوعي الصيني,chinese communist party
future-movement|تيار المستقبل,future movement
fpm|التيار الوطني الحر,free patriotic movement
lebanese-forces|القوات اللبنانية,lebanese forces
kataeb|حزب الكتائب,kataeb
baath|حزب البعث,البعث?,baath party,baath
dawa|حزب الدعوة,dawa party
sadrist|التيار الصدري,sadrist movement
ifes|الائتلاف الوطني السوري,الائتلاف السوري المعارض,syrian national coalition
wagner|مجموعة فاغنر,فاغنر,wagner group,wagner
azov|كتيبة آزوف,آزوف?,azov battalion
farc|القوات المسلحة الثورية الكولومبية,فارك,farc
white-house|البيت الأبيض,white house
pentagon|البنتاغون,البنتاجون,وزارة الدفاع الأميركية,وزارة الدفاع الأمريكية,pentagon
state-department|وزارة الخارجية الأميركية,وزارة الخارجية الأمريكية,الخارجية الأميركية,الخارجية الأمريكية,state department,us state department
cia|وكالة المخابرات المركزية,وكالة الاستخبارات المركزية,السي آي إيه,سي آي إيه,central intelligence agency,cia!
fbi|مكتب التحقيقات الاتحادي,مكتب التحقيقات الفدرالي,مكتب التحقيقات الفيدرالي,إف بي آي,federal bureau of investigation,fbi!
nsa|وكالة الأمن القومي الأميركية,وكالة الأمن القومي الأمريكية,national security agency,nsa!
dea|إدارة مكافحة المخدرات الأميركية,dea!
fed|مجلس الاحتياطي الاتحادي,الاحتياطي الفدرالي,الاحتياطي الفيدرالي,مجلس الاحتياطي الفدرالي,federal reserve
us-treasury|وزارة الخزانة الأميركية,وزارة الخزانة الأمريكية,الخزانة الأميركية,الخزانة الأمريكية,us treasury,treasury department
us-congress|الكونغرس,الكونجرس,الكونغرس الأميركي,congress
us-senate|مجلس الشيوخ الأميركي,مجلس الشيوخ الأمريكي,us senate,senate
us-house|مجلس النواب الأميركي,مجلس النواب الأمريكي,house of representatives
centcom|القيادة المركزية الأميركية,القيادة المركزية الأمريكية,سنتكوم,us central command,centcom
nasa|ناسا,وكالة ناسا,nasa
usaid|الوكالة الأميركية للتنمية الدولية,الوكالة الأمريكية للتنمية الدولية,usaid
cdc|مراكز مكافحة الأمراض والوقاية منها,cdc!
fda|إدارة الغذاء والدواء,food and drug administration,fda!
sec|هيئة الأوراق المالية والبورصات الأميركية,sec!
dhs|وزارة الأمن الداخلي الأميركية,department of homeland security
mossad|الموساد,mossad
shin-bet|الشاباك,جهاز الأمن العام الإسرائيلي,الشين بيت,shin bet
knesset|الكنيست,knesset
idf|الجيش الإسرائيلي,جيش الاحتلال,جيش الاحتلال الإسرائيلي,israeli army,israeli military,israel defense forces,israel defence forces,idf!
fsb|جهاز الأمن الفدرالي الروسي,fsb!
gazprom|غازبروم,gazprom
rosneft|روسنفت,rosneft
rosatom|روساتوم,rosatom
aramco|أرامكو السعودية,أرامكو,saudi aramco,aramco
sabic|سابك,sabic
adnoc|أدنوك,adnoc
qatarenergy|قطر للطاقة,qatarenergy
total|توتال إنيرجي,توتال إنرجيز,totalenergies
bp|بريتيش بتروليوم,شركة بي بي,bp!
shell|رويال داتش شل,شركة شل,royal dutch shell
exxon|إكسون موبيل,اكسون موبيل,exxonmobil,exxon mobil
chevron|شيفرون,chevron
eni|شركة إيني,eni!
boeing|بوينغ,بوينج,boeing
airbus|إيرباص,ايرباص,airbus
lockheed|لوكهيد مارتن,lockheed martin
raytheon|رايثيون,raytheon
general-dynamics|جنرال ديناميكس,general dynamics
apple|شركة آبل,شركة أبل,apple inc
google|غوغل,جوجل,قوقل,google
meta|شركة ميتا,ميتا بلاتفورمز,meta platforms
facebook|فيسبوك,فايسبوك,فيس بوك,facebook
twitter|تويتر,twitter
microsoft|مايكروسوفت,ميكروسوفت,microsoft
amazon-company|شركة أمازون,amazon.com
tesla|تسلا,تيسلا,tesla
openai|أوبن إيه آي,أوبن أيه آي,openai
nvidia|إنفيديا,انفيديا,nvidia
samsung|سامسونغ,سامسونج,samsung
huawei|هواوي,huawei
tiktok|تيك توك,tiktok
bytedance|بايت دانس,bytedance
spacex|سبيس إكس,سبايس إكس,spacex
toyota|تويوتا,toyota
volkswagen|فولكسفاغن,فولكس فاجن,volkswagen
siemens|سيمنز,siemens
pfizer|فايزر,pfizer
moderna|موديرنا,مودرنا,moderna
astrazeneca|أسترازينيكا,استرازينيكا,astrazeneca
maersk|ميرسك,مايرسك,maersk
nso|مجموعة إن إس أو,nso group
emirates-airline|طيران الإمارات,emirates airline
qatar-airways|الخطوط الجوية القطرية,القطرية للطيران,qatar airways
saudia|الخطوط السعودية,الخطوط الجوية السعودية,saudi arabian airlines
turkish-airlines|الخطوط الجوية التركية,الخطوط التركية,turkish airlines
egyptair|مصر للطيران,egyptair
malaysia-airlines|الخطوط الجوية الماليزية,الخطوط الماليزية,malaysia airlines
germanwings|جيرمان وينغز,جيرمان وينجز,germanwings
goldman|غولدمان ساكس,goldman sachs
jpmorgan|جيه بي مورغان,جي بي مورغان,jpmorgan,jp morgan
hsbc|إتش إس بي سي,hsbc!
credit-suisse|كريدي سويس,credit suisse
moodys|وكالة موديز,موديز,moody's
fitch|وكالة فيتش,فيتش,fitch ratings
s-and-p|ستاندرد آند بورز,ستاندارد آند بورز,standard and poor's
axios|أكسيوس,اكسيوس,axios
reuters|رويترز,reuters
afp|فرانس برس,agence france presse,afp!
ap|أسوشيتد برس,أسوشييتد برس,associated press
bbc|بي بي سي,هيئة الإذاعة البريطانية,bbc!
cnn|سي إن إن,cnn!
al-jazeera|قناة الجزيرة,al jazeera
nyt|نيويورك تايمز,new york times
washington-post|واشنطن بوست,washington post
wsj|وول ستريت جورنال,wall street journal
guardian|صحيفة الغارديان,الغارديان,the guardian
bloomberg|بلومبرغ,بلومبيرغ,bloomberg
real-madrid|ريال مدريد,real madrid
barcelona-fc|نادي برشلونة,fc barcelona
man-united|مانشستر يونايتد,manchester united
man-city|مانشستر سيتي,manchester city
bayern|بايرن ميونخ,بايرن ميونيخ,bayern munich
psg|باريس سان جيرمان,paris saint germain,psg!
juventus|يوفنتوس,juventus
chelsea|تشيلسي,chelsea
arsenal|أرسنال,ارسنال,arsenal
`;
