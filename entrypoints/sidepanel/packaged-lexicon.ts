import { createLexiconAccess } from '../background/lexicon-access.ts';
import { readPackaged } from '../surface/packaged.ts';

/** The shipped lexicon, read when first needed. */
export const packagedLexicon = createLexiconAccess(() => readPackaged('/lexicon.bin'));
