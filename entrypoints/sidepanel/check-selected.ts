import type { SelectedText } from '../../components/panel/panel-content.ts';
import { panelSentences } from '../../components/panel/panel-sentences.ts';
import { detectLang } from '../../engine/lang.ts';
import type { ArticleMetadata } from '../../engine/model.ts';
import { readPageArticle } from '../../engine/page-article.ts';
import type { PageFields } from '../../engine/page-fields.ts';
import { limitSentences, splitSentences } from '../../engine/sentences.ts';
import { readPageMetadata } from '../../page/metadata.ts';
import type { LibraryAccess } from '../background/library-access.ts';
import { checkText } from '../surface/check-text.ts';
import { packagedLexicon } from './packaged-lexicon.ts';

/**
 * Checks text that the reader selected, here and against the library as it is; nothing is kept. `page` is what is known of the page
 * that it stands on, at `url`; null where that was not checked. `today` is a day like `2024-05-18`.
 */
export async function checkSelected(
  selected: { readonly text: string; readonly url: string },
  page: ArticleMetadata | null,
  access: LibraryAccess,
  today: string,
): Promise<SelectedText['check']> {
  const opened = await access();
  if (!opened.ok) return { kind: 'failed' };
  const { text } = selected;
  const metadata = page ?? metadataOf(selected, today);
  const lang = detectLang(text);
  const article = {
    metadata: lang === 'und' ? metadata : { ...metadata, lang },
    // All that the reader selected, though it were no part of an article.
    sentences: limitSentences(splitSentences(text)).read,
  };
  try {
    const checked = await checkText(article, opened.value.library, await packagedLexicon());
    const rows = panelSentences(
      checked.map(({ details }) => details),
      [],
    );
    return {
      kind: 'checked',
      lang: article.metadata.lang,
      sentences: checked.flatMap(({ content }, at) => {
        const sentence = rows[at];
        return sentence === undefined ? [] : [{ sentence, content }];
      }),
    };
  } catch {
    return { kind: 'failed' };
  }
}

/** What the address and the text tell of a page that was not read. */
function metadataOf({ text, url }: { text: string; url: string }, today: string): ArticleMetadata {
  const { metadata } = readPageMetadata(NO_FIELDS, url, today);
  const block = { text, kind: 'paragraph', linkShare: 0 } as const;
  return readPageArticle([block], metadata).checked.metadata;
}

const NO_FIELDS: PageFields = {
  metas: [],
  linkedData: [],
  windowTitle: null,
  heading: null,
  canonical: null,
  neighbours: [],
  marked: [],
  near: [],
  lang: null,
};
