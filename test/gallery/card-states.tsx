import { Card } from '../../components/card/card.tsx';
import type { CardContent } from '../../components/card/card-content.ts';
import { CardFailed, type CardFailure } from '../../components/card/card-failure.tsx';
import { CARD_MESSAGES, type CardWords } from '../../components/card/card-words.ts';
import type { JudgedOutcome } from '../../components/card/judge.tsx';
import * as samples from '../components/card-samples.ts';
import { TANGLED } from '../components/chain-samples.ts';
import { surfaceOf } from './surface.ts';

const ignore = () => undefined;

const shows =
  (content: CardContent, outcome: JudgedOutcome | null = null) =>
  (words: CardWords) => (
    <Card
      content={content}
      words={words}
      outcome={outcome}
      onStep={ignore}
      onPanel={ignore}
      onClose={ignore}
      onJudge={ignore}
      onCopy={() => true}
    />
  );
const fails = (why: CardFailure) => (words: CardWords) => (
  <CardFailed why={why} words={words} onClose={ignore} />
);

export const CARD_STATES = surfaceOf(
  CARD_MESSAGES,
  () =>
    Promise.all([
      import('../../components/style/chain.css'),
      import('../../components/style/card.css'),
    ]),
  {
    'arabic-numbers': shows(samples.ARABIC_NUMBERS),
    'arabic-talks': shows(samples.ARABIC_TALKS),
    contradicted: shows(samples.ENGLISH_CONTRADICTED),
    disputed: shows(samples.ENGLISH_DISPUTED),
    repeated: shows(samples.ENGLISH_REPEATED),
    tangled: shows(TANGLED),
    new: shows(samples.NEW),
    judged: shows(judged(samples.ENGLISH_DISPUTED), 'wrong-sentence'),
    'through-translation': shows(samples.THROUGH_TRANSLATION),
    'failed-context-lost': fails('context-lost'),
    'failed-other': fails('other'),
  },
);

/** The card after the reader has said of its first piece of evidence that it is of another sentence. */
function judged(content: CardContent): CardContent {
  const [first, ...evidence] = content.evidence;
  if (first === undefined) throw new Error('nothing to overrule');
  return {
    ...content,
    evidence,
    overruled: [{ ...first, says: 'wrong-sentence', was: 'opposite' }],
  };
}
