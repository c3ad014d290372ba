import { readFile } from 'node:fs/promises';
import { answerClusters, type ClusterData, describeClusters } from './outlet-set.ts';

/**
 * `development`: clusters to look at sentence by sentence. `held-out`: clusters of which only totals may be shown; who
 * looks at their errors spoils them.
 */
export type OwnClusters = 'development' | 'held-out';

/** One story a file, its language in the file's name: invented events, written and labelled by us. */
const FILES: Readonly<Record<OwnClusters, readonly string[]>> = {
  development: ['quake.ar', 'ruling.ar', 'election.en', 'strike.en'],
  'held-out': ['held-out.fire.ar', 'held-out.transfer.en'],
};

/** The figures of our own clusters, in lines for a person; `isVerbose` names the wrong answers, never held-out ones. */
export async function measureOwnClusters(
  which: OwnClusters,
  isVerbose: boolean,
): Promise<string[]> {
  const tally = await answerClusters(await readOwnClusters(which));
  return describeClusters(tally, isVerbose && which === 'development');
}

/**
 * Our own clusters in the form of the newspaper clusters. Every library also holds the articles of all our other
 * stories, in both languages: they are its distractors.
 */
export async function readOwnClusters(which: OwnClusters): Promise<ClusterData> {
  const stories = await Promise.all(Object.values(FILES).flat().map(readStory));
  const articles = Object.assign({}, ...stories.map(({ articles }) => articles));
  return {
    articles,
    pages: stories
      .filter(({ name }) => FILES[which].includes(name))
      .flatMap(({ pages, articles: own }) =>
        pages.map((page) => ({
          ...page,
          library: [...page.library, ...Object.keys(articles).filter((id) => !(id in own))],
        })),
      ),
    distractors: [],
  };
}

interface Story extends Omit<ClusterData, 'distractors'> {
  readonly name: string;
}

async function readStory(name: string): Promise<Story> {
  const text = await readFile(new URL(`clusters/${name}.json`, import.meta.url), 'utf8');
  const story: Omit<Story, 'name'> = JSON.parse(text);
  const lang = name.endsWith('.en') ? 'en' : 'ar';
  const articles = Object.entries(story.articles).map(([id, one]) => [id, { ...one, lang }]);
  return { ...story, name, articles: Object.fromEntries(articles) };
}
