/**
 * Words that carry grammar rather than news, in the form of `normalize`. Written for this project;
 * words of attribution and negation that `attribution` and `polarity` read are listed too, since they tell
 * nothing about what an article is about.
 */

const ARABIC = `
من الي عن علي في مع بين عند لدي حتي منذ مذ خلال بعد قبل فوق تحت امام خلف ضد نحو حول دون بدون غير سوي لاسيما عبر اثر بشان شان ال
جراء اثناء ضمن وسط لدن حيال ازاء تجاه رغم بالرغم بسبب لاجل وفق وفقا طبقا بحسب حسب حسبما
هذا هذه ذلك تلك هذان هذين هاتان هاتين هولاء اوليك هنا هناك هنالك ذاك كذلك ايضا كما مثل مثلما كذا هكذا
الذي التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي ما ماذا متي اين كيف كم اي ايه ايها مهما اينما حيث حيثما
هو هي هم هن هما انا نحن انت انتم اياه اياها
كان كانت كانوا كانا يكون تكون يكونوا ستكون سيكون كاين ليس ليست ليسوا لست اصبح اصبحت بات باتت ظل ظلت مازال لايزال زال يزال تزال
زالت زالوا صار صارت عاد قد لقد سوف
لم لن لا ما لما كي لكي اذ اذا اذن لو لولا لوما ان انه انها انهم انهما انني اننا انك كان لكن لكنه لكنها لكنهم ولكن بل او ام اما الا فان
بان بانه بانها لان لانه لانها لانهم كانه كانما انما فيما بينما عندما حينما بعدما قبلما كلما ريثما طالما مما عما ممن عمن فيم بما لما كما
به بها بهم بهما بك بي بنا له لها لهم لهما لك لي لنا فيه فيها فيهم فيهما منه منها منهم منهما عنه عنها عنهم عليه عليها عليهم عليهما اليه اليها اليهم
معه معها معهم بينه بينها بينهم بينهما لديه لديها لديهم عنده عندها بعده بعدها قبله قبلها خلاله خلالها ضده ضدها حوله حولها امامه
كل كله كلها كلهم كلا كلتا بعض بعضهم بعضها جميع جميعها اكثر اقل نفس نفسه نفسها ذات ذاته ذاتها احد احدي احدهم احدها
ثم حين حينذاك انذاك الان اليوم امس غدا جدا فقط معظم تماما مجرد هل يا نعم كلا عدم حاليا
تم يتم جري يجري قال قالت قالوا يقول تقول ذكر ذكرت اضاف اضافت اوضح اوضحت اكد اكدت اشار اشارت اعلن اعلنت افاد افادت نقل نقلت لفت
`;

const ENGLISH = `
a an the and or but nor so yet if then else than that this these those there here where when while who whom whose which what why how
of in on at by for with from to into onto over under about after before between among against during without within through across per
via upon toward towards until till since because although though despite amid as is am are was were be been being do does did done
have has had having will would shall should can could may might must not no nor none it its he him his she her hers they them their
theirs we us our ours you your yours i me my mine one ones some any all each every both either neither few more most other others another such
same own only just also too very much many even still again ever never now out up down off
said says say told tells added according reported
`;

const wordsOf = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

const FUNCTION_WORDS: ReadonlySet<string> = new Set([...wordsOf(ARABIC), ...wordsOf(ENGLISH)]);

/** Is the normalized word grammar only? Arabic words also with و or ف before them (`وقد`, `فلم`). */
export function isFunctionWord(word: string): boolean {
  if (FUNCTION_WORDS.has(word)) return true;
  const first = word[0];
  return (first === 'و' || first === 'ف') && word.length > 2 && FUNCTION_WORDS.has(word.slice(1));
}
