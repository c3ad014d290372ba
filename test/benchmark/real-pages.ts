import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A saved page of a real site with the text that its collector's test expects. */
export interface RealPage {
  readonly id: string;
  readonly url: string;
  readonly html: Uint8Array;
  readonly text: string;
}

/**
 * The real Arabic pages that other extractors test themselves with, as far as the folder has them: those of Fundus (LBC)
 * and Newspaper (CNN); Goose3 has the second one's text only in part. They are not ours to pass on, so they stay outside
 * the repository; none where the folder has none.
 */
export function readRealPages(folder: string): RealPage[] {
  return SOURCES.flatMap((source) => {
    const [html, expected] = [join(folder, source.html), join(folder, source.expected)];
    if (!existsSync(html) || !existsSync(expected)) return [];
    const bytes = readFileSync(html);
    return [
      {
        id: source.id,
        url: source.url,
        html: html.endsWith('.gz') ? gunzipSync(bytes) : bytes,
        text: source.textOf(readFileSync(expected, 'utf8')),
      },
    ];
  });
}

interface Source {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly expected: string;
  readonly textOf: (file: string) => string;
}

interface FundusBody {
  readonly summary: readonly string[];
  readonly sections: readonly { headline: readonly string[]; paragraphs: readonly string[] }[];
}

const SOURCES: readonly Source[] = [
  {
    id: 'lbc',
    url: 'https://www.lbcgroup.tv/news/lifestyle/898682/ar',
    html: 'fundus/lb/LBCGroup_2026_01_08.html.gz',
    expected: 'fundus/lb/LBCGroup.json',
    textOf: (file) => {
      const versions: Record<string, { body: FundusBody }> = JSON.parse(file);
      const body = Object.values(versions)[0]?.body;
      const sections = body?.sections.flatMap((one) => [...one.headline, ...one.paragraphs]) ?? [];
      return [...(body?.summary ?? []), ...sections].join('\n');
    },
  },
  {
    id: 'newspaper',
    url: 'http://arabic.cnn.com/2013/middle_east/8/3/syria.clashes/index.html',
    html: 'newspaper/html/arabic_article.html',
    expected: 'newspaper/text/arabic.txt',
    textOf: (file) => file,
  },
];
