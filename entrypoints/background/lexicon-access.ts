import { type Lexicon, NO_LEXICON } from '../../engine/lexicon.ts';
import { openLexicon } from '../../engine/lexicon-data.ts';

/**
 * The way to the shipped lexicon: read when first needed, then kept until the background is stopped. `read` gives
 * the file's bytes. Where it cannot be read or opened, checks go on without a lexicon: fewer claims are found, no
 * verdict becomes wrong; the next check tries again.
 */
export function createLexiconAccess(read: () => Promise<Uint8Array>): () => Promise<Lexicon> {
  let opening: Promise<Lexicon | null> | null = null;

  async function open(): Promise<Lexicon | null> {
    try {
      const opened = openLexicon(await read());
      return opened.ok ? opened.value : null;
    } catch {
      return null;
    }
  }

  return async () => {
    opening ??= open();
    const lexicon = await opening;
    if (lexicon === null) opening = null;
    return lexicon ?? NO_LEXICON;
  };
}
