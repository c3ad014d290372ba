/**
 * Cities, provinces, seas, straits, camps and bases of world news. Public facts, written for this project.
 * A line: country code (`-` for none) | names, Arabic and English, one place after another by `;`, its spellings by `,`.
 * `?` marks a spelling that is another word too: it is read only beside a word for a place (`مدينة صور`); `*` one that is
 * read after a preposition of place too (`في جدة`).
 * The first English spelling is the key.
 */
export const PLACES = `
IR|أصفهان,إصفهان,isfahan,esfahan;نطنز,نطنز,natanz;فوردو,فردو,fordow,fordo;بوشهر,bushehr;تبريز,tabriz;شيراز,shiraz;مشهد?,mashhad;قم*,qom;بندر عباس,bandar abbas;كرمان,kerman;كرمانشاه,kermanshah;الأهواز,الأحواز,ahvaz,ahwaz;عبادان,abadan;خوزستان,khuzestan;سيستان وبلوشستان,sistan and baluchestan;زاهدان,zahedan;أراك,arak;بارشين,parchin;كرج,karaj;جزيرة خرج,kharg island,kharg;تشابهار,chabahar
IL|حيفا,haifa;يافا,jaffa;عسقلان,أشكلون,ashkelon;أشدود,أسدود,ashdod;بئر السبع,beersheba,beer sheva;سديروت,sderot;إيلات,eilat;عكا,acre;الناصرة,nazareth;صفد,safed;طبريا,طبرية,tiberias;نتانيا,netanya;هرتسليا,herzliya;ديمونا,ديمونة,dimona;النقب,negev;الجليل,galilee;كريات شمونة,kiryat shmona;المطلة,metula;نهاريا,nahariya;مطار بن غوريون,ben gurion airport;قاعدة نيفاتيم,نيفاتيم,nevatim;حولون,holon;رمات غان,ramat gan;اللد,lod
PS|غزة,قطاع غزة,gaza,gaza strip;القدس,القدس المحتلة,القدس الشرقية,jerusalem,east jerusalem;الضفة الغربية,الضفة,west bank;رفح,rafah;خان يونس,خانيونس,khan younis,khan yunis;جباليا,jabalia;بيت لاهيا,beit lahia;بيت حانون,beit hanoun;دير البلح,deir al balah;النصيرات,nuseirat;المغازي,maghazi;البريج,bureij;الشجاعية,shejaiya,shujaiya;حي الزيتون,zeitoun;تل الهوى,tel al hawa;المواصي,al mawasi,mawasi;نابلس,nablus;جنين*,jenin;الخليل*,hebron;بيت لحم,bethlehem;طولكرم,tulkarm,tulkarem;قلقيلية,qalqilya,qalqiliya;أريحا,jericho;سلفيت,salfit;طوباس,tubas;حوارة,huwara;معبر رفح,rafah crossing;كرم أبو سالم,kerem shalom;معبر إيرز,بيت حانون إيرز,erez crossing,erez;محور فيلادلفيا,محور صلاح الدين,philadelphi corridor;محور نتساريم,نتساريم,netzarim;مستشفى الشفاء,al shifa hospital,shifa hospital;مستشفى المعمداني,al ahli hospital;المسجد الأقصى,الأقصى,al aqsa mosque,al aqsa;الحرم القدسي,temple mount;الحرم الإبراهيمي,ibrahimi mosque;مخيم نور شمس,nur shams;مخيم بلاطة,balata;الشيخ جراح,sheikh jarrah;سلوان*,silwan
SY|حلب,aleppo;حمص,homs;حماة*,hama;درعا,daraa,deraa;إدلب,ادلب,idlib;الرقة,raqqa;دير الزور,deir ez zor,deir ezzor,deir al zor;الحسكة,hasakah,hasaka;القامشلي,qamishli;اللاذقية,latakia;طرطوس,tartus,tartous;السويداء,sweida,suwayda;تدمر,palmyra;عفرين,afrin;منبج,manbij;كوباني,عين العرب,kobani,kobane;تل أبيض,tal abyad;رأس العين,ras al ain;جرابلس,jarablus;الباب?,al bab;أعزاز,اعزاز,azaz;الغوطة,الغوطة الشرقية,ghouta,eastern ghouta;دوما?,douma;داريا,daraya;مضايا,madaya;الزبداني,zabadani;القصير?,qusayr,qusair;القرداحة,qardaha;أريحا السورية,ariha;جسر الشغور,jisr al shughur;معرة النعمان,maarat al numan;سراقب,saraqib;خان شيخون,khan sheikhoun;البوكمال,أبو كمال,albu kamal,boukamal;الميادين?,mayadin;سهل الغاب,ghab plain;مخيم اليرموك,yarmouk,yarmouk camp;الجولان,هضبة الجولان,مرتفعات الجولان,golan,golan heights;القنيطرة,quneitra;حميميم,قاعدة حميميم,hmeimim,khmeimim;التنف,al tanf;السيدة زينب,sayyida zeinab;كفريا,kefraya;الفوعة,fua,foua
LB|صيدا,sidon;صور?,tyre;النبطية,nabatieh;بعلبك,baalbek;البقاع,وادي البقاع,bekaa,bekaa valley;الضاحية الجنوبية,الضاحية,dahiyeh,dahieh;جونيه,جونية,jounieh;زحلة,zahle;الهرمل,hermel;عرسال,arsal;مرجعيون,marjayoun;بنت جبيل,bint jbeil;الناقورة,naqoura;الخيام?,khiam;مزارع شبعا,شبعا,shebaa farms;عين الحلوة,ain al hilweh;نهر الليطاني,الليطاني,litani,litani river;الخط الأزرق,blue line;صبرا وشاتيلا,sabra and shatila;مرفأ بيروت,beirut port,port of beirut;عكار,akkar
IQ|الموصل,mosul;البصرة,basra;أربيل,اربيل,erbil,irbil;كركوك,kirkuk;السليمانية,sulaymaniyah,sulaimaniya;دهوك,dohuk,duhok;الفلوجة,fallujah,falluja;الرمادي*,ramadi;تكريت,tikrit;سامراء,samarra;كربلاء,karbala,kerbala;النجف,najaf;الناصرية,nasiriyah;العمارة?,amarah;الديوانية,diwaniyah;الحلة?,hillah;بعقوبة,baquba;ديالى,diyala;الأنبار,anbar;نينوى,nineveh,ninevah;صلاح الدين?,salahuddin,saladin;ذي قار,dhi qar;ميسان?,maysan;سنجار,sinjar;تلعفر,tal afar;بيجي,baiji;القائم?,al qaim;كردستان,إقليم كردستان,كردستان العراق,kurdistan,iraqi kurdistan;عين الأسد,قاعدة عين الأسد,ain al asad;المنطقة الخضراء,green zone;أم قصر,umm qasr;الفاو,faw,al faw;خان بني سعد,khan bani saad;بابل,babil
YE|عدن,aden;تعز,taiz;الحديدة?,hodeidah,hudaydah;مأرب*,marib;صعدة,saada;حضرموت,hadramout,hadramawt;المكلا,mukalla;شبوة,shabwa;أبين?,abyan;لحج,lahij,lahj;الضالع,dhale;البيضاء?,bayda yemen;الجوف?,al jawf;إب?,ibb;ذمار,dhamar;حجة?,hajjah;عمران?,amran;سقطرى,socotra;المخا,mocha,mokha;باب المندب,مضيق باب المندب,bab al mandeb,bab el mandeb;قاعدة العند,العند,al anad;زنجبار?,zinjibar;خور مكسر,khormaksar;ميدي,midi
SA|جدة*,jeddah;مكة,مكة المكرمة,mecca,makkah;المدينة المنورة,medina,madinah;الدمام,dammam;الطائف,taif;تبوك,tabuk;جازان,جيزان,jazan,jizan;نجران,najran;عسير?,asir;أبها,abha;خميس مشيط,khamis mushait;القصيم,qassim;بريدة,buraidah;حائل?,hail;الأحساء,ahsa;القطيف,qatif;العوامية,awamiya;ينبع,yanbu;الباحة,baha;الجوف السعودية,al jouf;عرعر,arar;نيوم,neom;الظهران,dhahran;بقيق,abqaiq;خريص,khurais;منى?,mina;عرفات?,arafat,mount arafat;القريات,qurayyat;حفر الباطن,hafr al batin;الخبر?,khobar
EG|الإسكندرية,اسكندرية,alexandria;الجيزة,giza;السويس,suez;قناة السويس,suez canal;بورسعيد,بور سعيد,port said;الإسماعيلية,ismailia;سيناء,شبه جزيرة سيناء,شمال سيناء,sinai,north sinai;العريش,arish,el arish;الشيخ زويد,sheikh zuweid;شرم الشيخ,sharm el sheikh;الغردقة,hurghada;الأقصر,luxor;أسوان,aswan;أسيوط,assiut;سوهاج,sohag;المنيا,minya;الفيوم,fayoum;المنصورة,mansoura;طنطا,tanta;الدقهلية,dakahlia;الشرقية?,sharqia;البحيرة?,beheira;كفر الشيخ,kafr el sheikh;دمياط,damietta;مطروح?,matrouh;العلمين,el alamein,alamein;طابا,taba;ميدان التحرير,tahrir square
JO|إربد,irbid;الزرقاء?,zarqa;العقبة?,aqaba;المفرق?,mafraq;الكرك,karak;معان*,maan;البحر الميت,dead sea;مخيم الزعتري,الزعتري,zaatari;الأزرق?,azraq;الرويشد,ruwaished
LY|بنغازي,benghazi;مصراتة,misrata;سرت,sirte;سبها,sabha;درنة,derna;طبرق,tobruk;الزاوية?,zawiya;الزنتان,zintan;صبراتة,sabratha;غريان,gharyan;الجفرة,jufra;رأس لانوف,ras lanuf;البريقة,brega;السدرة,sidra;زوارة,zuwara;البيضاء الليبية,bayda;ترهونة,tarhuna;فزان,fezzan;برقة,cyrenaica
TN|سوسة,sousse;صفاقس,sfax;القيروان,kairouan;بنزرت,bizerte;قفصة,gafsa;القصرين,kasserine;سيدي بوزيد,sidi bouzid;بن قردان,ben guerdane;باردو,متحف باردو,bardo;جربة,djerba;قابس,gabes
DZ|وهران,oran;قسنطينة,constantine;عنابة,annaba;تيزي وزو,tizi ouzou;غرداية,ghardaia;تندوف,tindouf;عين الدفلى,ain defla;تمنراست,tamanrasset;بجاية,bejaia
MA|الدار البيضاء,كازابلانكا,casablanca;مراكش,marrakesh,marrakech;فاس?,fez;طنجة,tangier;أغادير,أكادير,agadir;الصخيرات,skhirat;مليلية,melilla;سبتة*,ceuta;العيون?,laayoune;الحسيمة,al hoceima;وجدة,oujda;الكركرات,guerguerat
EH|الصحراء الغربية,western sahara
SD|دارفور,darfur;الفاشر,el fasher,al fashir;أم درمان,أمدرمان,omdurman;بورتسودان,بور سودان,port sudan;كردفان,kordofan;النيل الأزرق,blue nile;الجنينة,geneina,el geneina;نيالا,nyala;كسلا,kassala;الجزيرة السودانية,gezira;الأبيض?,el obeid;أبيي,abyei;ود مدني,wad madani;حلايب,halayib,halaib
AE|دبي,dubai;الشارقة,sharjah;رأس الخيمة,ras al khaimah;الفجيرة,fujairah;عجمان,ajman;أم القيوين,umm al quwain;جبل علي,jebel ali
OM|صلالة,salalah;صحار,sohar;مسندم,musandam;ظفار,dhofar;نزوى,nizwa;الدقم,duqm
QA|العديد?,قاعدة العديد,al udeid;الدوحة القطرية,doha city;رأس لفان,ras laffan
BH|سترة?,sitra;المحرق,muharraq;الدراز,duraz
-|الخليج,الخليج العربي,الخليج الفارسي,persian gulf,arabian gulf,the gulf;البحر الأحمر,red sea;البحر المتوسط,البحر الأبيض المتوسط,المتوسط?,mediterranean,mediterranean sea;مضيق هرمز,هرمز,strait of hormuz,hormuz;بحر العرب,arabian sea;خليج عدن,gulf of aden;خليج عمان,بحر عمان,gulf of oman;بحر قزوين,caspian sea,caspian;البحر الأسود,black sea;بحر آزوف,sea of azov;بحر الصين الجنوبي,south china sea;مضيق تايوان,taiwan strait;مضيق ملقا,strait of malacca;مضيق جبل طارق,strait of gibraltar;القناة الإنجليزية,بحر المانش,المانش,english channel;بحر إيجه,aegean sea,aegean;بحر البلطيق,البلطيق,baltic sea,baltic;بحر الشمال,north sea;المحيط الهندي,indian ocean;المحيط الهادئ,المحيط الهادي,pacific ocean,pacific;المحيط الأطلسي,atlantic ocean,atlantic;القطب الشمالي,arctic;القارة القطبية الجنوبية,antarctica;الشرق الأوسط,middle east;القرن الأفريقي,القرن الإفريقي,horn of africa;الساحل الأفريقي,منطقة الساحل,sahel;شمال أفريقيا,شمال إفريقيا,north africa;أفريقيا,إفريقيا,القارة السمراء,africa;أوروبا,أوربا,europe;آسيا,asia;أمريكا اللاتينية,أميركا اللاتينية,latin america;أمريكا الجنوبية,أميركا الجنوبية,south america;أمريكا الشمالية,أميركا الشمالية,north america;البلقان,balkans;القوقاز,caucasus;آسيا الوسطى,central asia;جنوب شرق آسيا,southeast asia;نهر النيل,nile;نهر الفرات,الفرات,euphrates;نهر دجلة,دجلة,tigris;بحيرة تشاد,lake chad;الكاريبي,caribbean;المغرب العربي,maghreb;بلاد الشام,levant
TR|إسطنبول,اسطنبول,istanbul;إزمير,izmir;أنطاليا,antalya;ديار بكر,ديار بكير,diyarbakir;غازي عنتاب,عنتاب,gaziantep;سوروج,سروج?,suruc;أورفا,شانلي أورفا,sanliurfa,urfa;هاتاي,هطاي,hatay;أضنة,أدنة,adana;مرسين,mersin;إنجرليك,انجرليك,قاعدة إنجرليك,incirlik;كلس,kilis;أنطاكيا,antakya,antioch;البوسفور,مضيق البوسفور,bosphorus;قهرمان مرعش,kahramanmaras;بورصة التركية,bursa;طرابزون,trabzon;جيلان بينار,ceylanpinar;ملاطية,malatya;أديامان,adiyaman
UA|خاركيف,خاركوف,kharkiv,kharkov;أوديسا,odesa,odessa;ماريوبول,mariupol;خيرسون,kherson;زابوريجيا,زابوروجيا,zaporizhzhia,zaporizhzhya;دونيتسك,donetsk;لوغانسك,luhansk,lugansk;دونباس,donbas,donbass;القرم,شبه جزيرة القرم,crimea;لفيف,lviv;باخموت,bakhmut;أفدييفكا,avdiivka;دنيبرو,dnipro;ميكولايف,mykolaiv;تشيرنوبل,تشرنوبيل,chernobyl,chornobyl;بوتشا,bucha;سيفاستوبول,sevastopol;سومي,sumy;كراماتورسك,kramatorsk;بوكروفسك,pokrovsk
RU|سان بطرسبرغ,سانت بطرسبرغ,سان بطرسبورغ,st petersburg,saint petersburg;سوتشي,sochi;الشيشان,chechnya;غروزني,grozny;داغستان,dagestan;كورسك,kursk;بيلغورود,belgorod;سيبيريا,siberia;فلاديفوستوك,vladivostok;كالينينغراد,kaliningrad;روستوف,rostov;الكرملين,kremlin;قازان,kazan;بريانسك,bryansk;نوفوروسيسك,novorossiysk
US|نيويورك,new york,new york city;لوس أنجليس,لوس أنجلوس,los angeles;شيكاغو,chicago;كاليفورنيا,california;تكساس,texas;فلوريدا,florida;هيوستن,houston;ميامي,miami;سان فرانسيسكو,san francisco;بوسطن,boston;فيلادلفيا,philadelphia;أتلانتا,atlanta;دالاس,dallas;ديترويت,detroit;سياتل,seattle;دنفر,denver;لاس فيغاس,las vegas;نيو أورليانز,new orleans;بالتيمور,baltimore;أريزونا,arizona;أوهايو,ohio;ميشيغان,michigan;بنسلفانيا,pennsylvania;فرجينيا,virginia;كارولاينا الجنوبية,كارولينا الجنوبية,south carolina;كارولاينا الشمالية,كارولينا الشمالية,north carolina;ألاسكا,alaska;هاواي,hawaii;ألاباما,alabama;تينيسي,tennessee;لويزيانا,louisiana;ويسكونسن,wisconsin;مينيسوتا,minnesota;ماساتشوستس,massachusetts;كولورادو,colorado;نيفادا,nevada;أوريغون,oregon;ميزوري,missouri;فيرغسون,ferguson;غوانتانامو,غوانتنامو,guantanamo,guantanamo bay;منهاتن,مانهاتن,manhattan;كامب ديفيد,camp david;بيرل هاربر,pearl harbor;سان دييغو,san diego;أورلاندو,orlando;تشارلستون,charleston;مارالاغو,mar a lago;وول ستريت,wall street
GB|مانشستر,manchester;ليفربول,liverpool;برمنغهام,birmingham;اسكتلندا,إسكتلندا,scotland;ويلز,wales;أيرلندا الشمالية,إيرلندا الشمالية,northern ireland;غلاسكو,glasgow;إدنبرة,edinburgh;أوكسفورد,oxford;كامبريدج,cambridge;بلفاست,belfast;برايتون,brighton;جبل طارق,gibraltar;جزر فوكلاند,جزر الفوكلاند,falkland islands,falklands;داونينغ ستريت,downing street;سالزبوري,salisbury
FR|مرسيليا,marseille;ليون,lyon;نيس?,nice?;تولوز,toulouse;بوردو,bordeaux;ستراسبورغ,strasbourg;كاليه,calais;ليل?,lille;كاليدونيا الجديدة,new caledonia;كورسيكا,corsica;قصر الإليزيه,الإليزيه,الاليزيه,elysee
DE|ميونخ,ميونيخ,munich;هامبورغ,hamburg;فرانكفورت,frankfurt;كولونيا,cologne;شتوتغارت,stuttgart;دوسلدورف,dusseldorf;دريسدن,dresden;لايبزيغ,leipzig;بافاريا,bavaria;رامشتاين,ramstein
IT|ميلانو,milan;نابولي,naples;البندقية,venice;تورينو,turin;فلورنسا,florence;صقلية,sicily;لامبيدوزا,lampedusa;باليرمو,palermo;جنوة,genoa;سردينيا,sardinia
ES|برشلونة,barcelona;كتالونيا,كاتالونيا,catalonia;إشبيلية,seville;بلنسية,فالنسيا,valencia;بلباو,bilbao;ملقة,malaga;إقليم الباسك,basque country;جزر الكناري,canary islands
GR|سالونيك,تسالونيكي,thessaloniki;كريت,crete;ليسبوس,lesbos;كوس?,kos;بيرايوس,piraeus
BE|أنتويرب,antwerp;مولنبيك,molenbeek
NL|أمستردام,amsterdam;لاهاي,the hague,hague;روتردام,rotterdam
CH|جنيف,geneva;زيورخ,زيوريخ,زوريخ,zurich;لوزان,lausanne;دافوس,davos;بازل,basel;مونترو,montreux;برن,bern
AT|فيينا,vienna;سالزبورغ,salzburg
SE|مالمو,malmo;غوتنبرغ,gothenburg
PL|غدانسك,gdansk;كراكوف,krakow;رزيسزوف,rzeszow
RS|كوسوفو الشمالية,north kosovo
BA|سربرنيتسا,سربرنيتشا,srebrenica
AM|يريفان,yerevan
AZ|ناغورنو كاراباخ,ناغورني كاراباخ,قره باغ,nagorno karabakh,karabakh
GE|أوسيتيا الجنوبية,south ossetia;أبخازيا,abkhazia
MD|ترانسنيستريا,transnistria
IN|نيودلهي القديمة,old delhi;مومباي,بومباي,mumbai,bombay;كشمير,kashmir;كلكتا,كولكاتا,kolkata,calcutta;بنغالور,bangalore,bengaluru;تشيناي,chennai;البنجاب,punjab;غوجارات,gujarat;ماديا براديش,madhya pradesh;أوتار براديش,uttar pradesh;حيدر آباد,hyderabad;أسام?,assam;بيهار,bihar;مانيبور,manipur;راجستان,rajasthan;كيرالا,kerala
PK|كراتشي,karachi;لاهور,lahore;بيشاور,peshawar;كويتا,quetta;بلوشستان,balochistan,baluchistan;وزيرستان,شمال وزيرستان,waziristan,north waziristan;روالبندي,rawalpindi;السند,sindh;خيبر بختونخوا,khyber pakhtunkhwa;وادي سوات,swat;أبوت آباد,abbottabad;مانسهرة,mansehra
AF|قندهار,kandahar;هرات,herat;مزار شريف,mazar i sharif;جلال آباد,jalalabad;قندوز,kunduz;هلمند,helmand;فارياب,faryab;ننغرهار,nangarhar;زابل,zabul;باغرام,بغرام,bagram;غزني,ghazni;خوست,khost;باميان,bamiyan;لوغر,logar;بدخشان,badakhshan;بنجشير,panjshir;سربل,sar e pul
CN|شنغهاي,شانغهاي,shanghai;ووهان,wuhan;شينجيانغ,xinjiang;التبت,التيبت,tibet;تيانجين,tianjin;غوانغتشو,غوانزو,guangzhou;شنتشن,shenzhen;هوبي,hubei;سيتشوان,sichuan;تشونغتشينغ,chongqing;أورومتشي,urumqi;تيانانمين,tiananmen,tiananmen square;خبي,hebei
JP|هيروشيما,hiroshima;ناغازاكي,nagasaki;فوكوشيما,fukushima;أوساكا,osaka;أوكيناوا,okinawa;كيوتو,kyoto;سنداي,sendai
KP|يونغبيون,yongbyon
KR|بوسان,busan;بانمونجوم,panmunjom
MM|راخين,أراكان,rakhine;يانغون,رانغون,yangon,rangoon;ماندالاي,mandalay
TH|بانكوك,bangkok;بوكيت,phuket
ID|جاكرتا,jakarta;بالي?,bali;سومطرة,sumatra;جاوة,java?;آتشيه,aceh;بابوا,papua
MY|كوالالمبور,kuala lumpur
PH|مينداناو,mindanao;ماراوي,marawi
VN|هانوي,hanoi;هو تشي منه,ho chi minh city
AU|سيدني,sydney;ملبورن,melbourne;بريزبن,brisbane;بيرث,perth;كوينزلاند,queensland
NZ|كرايستشيرش,christchurch;أوكلاند,auckland
NG|لاغوس,lagos;مايدوغوري,ميدوغوري,maiduguri;بورنو,borno;كانو,kano;جوس?,jos;يولا,yola;تشيبوك,chibok;زاريا,zaria;داماتورو,damaturu;غومبي,gombe
CM|ماروا,maroua
ML|تمبكتو,تومبوكتو,timbuktu;غاو,gao;كيدال,kidal;موبتي,mopti;سيفاري,sevare;ميناكا,menaka
NE|أغاديز,agadez;ديفا,diffa
SO|كيسمايو,kismayo;أرض الصومال,somaliland;بونتلاند,puntland;بيدوا,baidoa
KE|مومباسا,mombasa;غاريسا,garissa;داداب,dadaab
ET|تيغراي,tigray;أوروميا,oromia;أمهرة,amhara;أوغادين,ogaden;سد النهضة,grand ethiopian renaissance dam,renaissance dam
CD|غوما,goma;كيفو,شمال كيفو,kivu,north kivu;إيتوري,ituri;كاتانغا,katanga;بوكافو,bukavu
ZA|جوهانسبرغ,johannesburg;كيب تاون,cape town;ديربان,durban;بريتوريا,pretoria
MZ|كابو ديلغادو,cabo delgado
CA|تورونتو,toronto;مونتريال,montreal;فانكوفر,vancouver;كيبيك,quebec;ألبرتا,alberta;أونتاريو,ontario
MX|تيخوانا,tijuana;سينالوا,sinaloa;أكابولكو,acapulco;كانكون,cancun;مكسيكو سيتي,mexico city
BR|ريو دي جانيرو,rio de janeiro,rio?;ساو باولو,sao paulo;الأمازون,amazon?
AR|بوينس آيرس,buenos aires
CO|ميديلين,medellin
CU|هافانا,havana
TW|تايبيه,تايبيي,taipei
HK|كولون,kowloon
SG|شانغريلا,shangri la
`;
