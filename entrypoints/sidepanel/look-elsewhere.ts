import type { TabReport } from '../../bridge/protocol.ts';
import type { Elsewhere } from '../../components/panel/panel-content.ts';
import { articlesOnEvent, findUnmentioned } from '../../engine/unmentioned.ts';
import { readArticles } from '../../storage/read-articles.ts';
import { articleOf, type CardDetails } from '../background/details.ts';
import type { LibraryAccess } from '../background/library-access.ts';
import { packagedLexicon } from './packaged-lexicon.ts';

/**
 * What several origins tell of a page's event and the page does not, from its report. Runs here and not in the background, which other
 * tabs wait for. `failed` where the library cannot be read.
 */
export async function lookElsewhere(
  report: TabReport & { readonly kind: 'done' },
  details: CardDetails,
  access: LibraryAccess,
): Promise<Elsewhere> {
  const opened = await access();
  if (!opened.ok) return { kind: 'failed', message: opened.failure.message };
  try {
    const told = await readArticles(opened.value.database, articlesOnEvent(report));
    const found = await findUnmentioned(articleOf(details), told, await packagedLexicon());
    return {
      kind: 'found',
      claims: found.map(({ origins, tellings }) => ({
        origins,
        tellings: tellings.map(({ assertion: { quote, chain }, article }) => ({
          quote,
          chain,
          lang: article.lang,
          source: article.source.name,
          title: article.title,
          url: article.url,
          publishedAt: article.publishedAt,
        })),
      })),
    };
  } catch (error) {
    return { kind: 'failed', message: String(error) };
  }
}
