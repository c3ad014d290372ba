import type { ExampleContent } from '../../components/welcome/welcome-content.ts';
import { createMemoryLibrary } from '../../engine/memory-library.ts';
import type { ArticleMetadata } from '../../engine/model.ts';
import { splitSentences } from '../../engine/sentences.ts';
import type { Pack } from '../../packs/format.ts';
import { parsePack } from '../../packs/parse.ts';
import { createLexiconAccess } from '../background/lexicon-access.ts';
import { checkText } from '../surface/check-text.ts';
import { readPackaged } from '../surface/packaged.ts';

/**
 * Checks the example against the packaged starter library, in memory: whatever the reader's own library holds, the example
 * shows the same. An Arabic reader sees the first sentences of a report in it, checked against the others; anybody else a
 * text of ours.
 */
export async function checkExample(lang: string): Promise<ExampleContent> {
  try {
    const pack = parsePack(await readPackaged('/packs/starter.json'));
    if (!pack.ok) return { kind: 'failed' };
    const shown = exampleOf(pack.value, lang);
    if (shown === null) return { kind: 'failed' };
    const { metadata, text, articles, outlet } = shown;
    const sentences = splitSentences(text).slice(0, SHOWN);
    const library = createMemoryLibrary(articles);
    const checked = await checkText({ metadata, sentences }, library, await lexicon());
    const contents = checked.map(({ content }) => content);
    return { kind: 'checked', lang: metadata.lang, outlet, sentences: contents };
  } catch {
    return { kind: 'failed' };
  }
}

/** Sentences: enough to hold several states, few enough to be seen at once. */
const SHOWN = 5;

interface ExampleText {
  readonly metadata: ArticleMetadata;
  readonly text: string;
  /** The library to check against. */
  readonly articles: Pack['articles'];
  readonly outlet: string | null;
}

function exampleOf({ articles }: Pack, lang: string): ExampleText | null {
  if (lang !== 'ar') return { ...OURS, articles, outlet: null };
  const [first, ...others] = articles;
  if (first === undefined) return null;
  const { article, text } = first;
  const metadata = { ...article, source: article.source.name, byline: null, agencies: [] };
  return { metadata, text, articles: others, outlet: article.source.name };
}

/** Written for this page, on what the reports of the starter library tell; no outlet has published it. */
const OURS: Pick<ExampleText, 'metadata' | 'text'> = {
  metadata: {
    url: null,
    title: null,
    source: null,
    byline: null,
    lang: 'en',
    publishedAt: '2024-05-20',
    dateCertainty: 'stated',
    agencies: [],
  },
  text: `Two senior officials of the Biden administration held indirect talks with Iranian officials in Oman on how to avoid an escalation of regional attacks.
According to Axios, the talks focused on clarifying the consequences of the actions of Iran and its proxies in the region, and on US concerns about the status of Iran's nuclear programme.
Iran's mission to the United Nations confirmed that indirect talks with the United States took place in Oman.
Hotels in Muscat were fully booked that week.
Will the two sides meet again?`,
};

const lexicon = createLexiconAccess(() => readPackaged('/lexicon.bin'));
