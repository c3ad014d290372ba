import type { CardContent } from '../../components/card/card-content.ts';
import { checkArticle } from '../../engine/check.ts';
import type { Lexicon } from '../../engine/lexicon.ts';
import type { Library } from '../../engine/library.ts';
import type { CheckedArticle } from '../../engine/model.ts';
import { readContent } from '../background/cards.ts';
import { detailsOf, type SentenceDetails } from '../background/details.ts';

/** A sentence with its verdict, and all that a card shows of it. */
export interface CheckedText {
  readonly details: SentenceDetails;
  readonly content: CardContent;
}

/**
 * Checks a short text in the surface's own page, as the background checks an article, and gives each sentence with its
 * evidence, in order; nothing is kept. Rejects with Dexie's error where the library cannot be read. Fetched by those who
 * ask for it only: the engine is no small script.
 */
export async function checkText(
  text: CheckedArticle,
  library: Library,
  lexicon: Lexicon,
): Promise<readonly CheckedText[]> {
  const details = detailsOf(
    { checked: text, text: '' },
    await checkArticle(text, library, lexicon),
    null,
  );
  return Promise.all(
    details.sentences.map(async (sentence) => ({
      details: sentence,
      content: { ...(await readContent(library, details, sentence)), mayJudge: false },
    })),
  );
}
