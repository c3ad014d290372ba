/**
 * Further axes of opposition, as those of `oppositions.ts`: what news says is done to a thing and its contrary, which
 * cannot both be true of one thing in one frame. Words of one side stand for each other. Written for this project.
 */
export const NEWS_AXES = `
رحب يرحب ترحيب أشاد يشيد إشادة أثنى يثني | انتقد ينتقد انتقاد ندد يندد تنديد أدان يدين إدانة استنكر يستنكر استنكار شجب يشجب شجب
احتفظ يحتفظ احتفاظ حافظ يحافظ | فقد يفقد خسر يخسر
أبقى يبقي إبقاء احتفظ يحتفظ | ألغى يلغي إلغاء
عقد يعقد انعقد ينعقد انعقاد | ألغى يلغي إلغاء أجل يؤجل تأجيل أرجأ إرجاء
مدد يمدد تمديد | قلص يقلص تقليص اختصر يختصر اختصار
منح يمنح | سحب يسحب حرم يحرم حجب يحجب
برأ يبرئ تبرئة | أدان يدين إدانة مدان مدانة مدانون مدانين
تعافى يتعافى شفي يشفى | توفي مات يموت
استقبل يستقبل استقبال | طرد يطرد
استأنف يستأنف استئناف | علق يعلق تعليق جمد يجمد تجميد
وقع يوقع توقيع صادق يصادق مصادقة | رفض يرفض
تبنى يتبنى اعتمد يعتمد صادق يصادق أقر يقر | رفض يرفض أسقط يسقط
أيد يؤيد ثبت يثبت تثبيت | نقض ينقض أبطل يبطل إبطال
خصخص خصخصة | أمم تأميم
تأهل يتأهل | أقصي ودع يودع
تزوج يتزوج | طلق يطلق
تقدم يتقدم متقدم | تأخر يتأخر متأخر
جيد جيدة ممتاز ممتازة | سيئ سيئة رديء رديئة
امتثل يمتثل امتثال | خالف يخالف تحدى يتحدى
شغل يشغل تشغيل | أوقف يوقف إيقاف عطل يعطل تعطيل
ترشح يترشح | انسحب ينسحب
كسب يكسب ربح يربح | خسر يخسر
سهل يسهل تسهيل | عرقل يعرقل عرقلة أعاق يعيق
أتاح يتيح | حجب يحجب
رقى ترقية | عزل يعزل أقال يقيل
welcome welcomed welcomes welcoming praise praised praises hail hailed applaud applauded | criticise criticised criticises criticize criticized denounce denounced denounces condemn condemned condemns deplore deplored
keep keeps kept retain retained retains | lose loses lost
keep keeps kept retain retained retains | scrap scrapped scraps abolish abolished abolishes
establish established | lose lost sever severed
devalue devalued devalues devaluation | revalue revalued revalues revaluation
strengthen strengthened appreciate appreciated | weaken weakened depreciate depreciated
extend extended extends prolong prolonged | shorten shortened shortens
raise raised raises hike hiked | lower lowered lowers slash slashed trim trimmed
reopen reopened reopens | shut shuts close closed closes
grant granted grants award awarded | revoke revoked revokes withhold withheld refuse refused
acquit acquitted acquits exonerate exonerated | convict convicted convicts
sign signed ratify ratified | reject rejected veto vetoed
adopt adopted endorse endorsed ratify ratified | reject rejected veto vetoed
ease eased eases relax relaxed loosen loosened | tighten tightened tightens
appoint appointed appoints hire hired | dismiss dismissed sack sacked oust ousted
promote promoted | demote demoted
arm armed | disarm disarmed
legalise legalised legalize legalized permit permitted | ban banned outlaw outlawed prohibit prohibited
freeze froze frozen | unfreeze unfroze unfrozen
nationalise nationalised nationalize nationalized | privatise privatised privatize privatized
deploy deployed deploys | withdraw withdrew withdraws withdrawn
comply complied respect respected honour honoured | violate violated breach breached defy defied
upgrade upgraded upgrades | downgrade downgraded downgrades
uphold upheld upholds | overturn overturned overturns quash quashed annul annulled
qualify qualified | eliminate eliminated
enact enacted introduce introduced | repeal repealed abolish abolished
accelerate accelerated | slow slowed slows decelerate decelerated
marry married | divorce divorced
attend attended attends | boycott boycotted boycotts
surplus | deficit
profit profits | loss losses
stable | unstable
safe | unsafe
armed | unarmed
paid | unpaid
optimistic | pessimistic
victory victories | defeat defeats
أكد يؤكد تأكيد أكدوا confirm confirmed confirms affirm affirmed | نفى ينفي نفي أنكر ينكر إنكار deny denied denies
قبل قبيل before | بعد عقب after
أول الأول الأولى first | آخر الأخير الأخيرة last
`;
