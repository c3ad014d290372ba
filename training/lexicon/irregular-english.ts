/**
 * English forms that no ending gives away, each line a word and its forms: public facts, written down for this project.
 */
const IRREGULAR = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bet betting
bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt
buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|draw drew drawn|dream dreamt
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled
fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten
give gave given|go went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known
lay laid|lead led|learn learnt|leave left|lend lent|lie lay lain lying|light lit|lose lost|make made|mean meant|meet met
pay paid|prove proven|ride rode ridden|ring rang rung|rise rose risen|run ran|see saw seen|seek sought|sell sold|send sent
shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept
slide slid|speak spoke spoken|spend spent|spin spun|stand stood|steal stole stolen|stick stuck|sting stung|strike struck stricken
strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn
think thought|throw threw thrown|understand understood|undergo underwent undergone|uphold upheld|wake woke woken|wear wore worn
weave wove woven|weep wept|win won|withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written
overcome overcame|overthrow overthrew overthrown|oversee oversaw overseen|mistake mistook mistaken|retake retook retaken
undertake undertook undertaken|foresee foresaw foreseen|rebuild rebuilt|mislead misled|die dying|tie tying
child children|foot feet|goose geese|man men|mouse mice|tooth teeth|woman women|person people|crisis crises|analysis analyses
basis bases|thesis theses|hypothesis hypotheses|diagnosis diagnoses|axis axes|criterion criteria|phenomenon phenomena
bacterium bacteria|medium media|datum data|curriculum curricula|wife wives|knife knives|life lives|half halves|leaf leaves
shelf shelves|thief thieves|wolf wolves|self selves|loaf loaves|calf calves|good better best|bad worse worst|far farther further
policeman policemen|policewoman policewomen|gunman gunmen|spokesman spokesmen|fisherman fishermen|businessman businessmen
`;

/** Each word with its irregular forms, as written. */
export const IRREGULAR_ENGLISH: readonly (readonly string[])[] = IRREGULAR.trim()
  .split(/[|\n]/)
  .map((line) => line.trim().split(' '));
