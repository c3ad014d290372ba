import type { Link, Verb } from '../../engine/model.ts';
import { normalize } from '../../engine/normalize.ts';
import { type Quoted, quoted } from '../phrase.ts';
import { type CardContent, type CardEvidence, comparedLang } from './card-content.ts';
import { outletOf } from './why.ts';

/** A station of the chains of one sentence: whoever said it, above those who had it from there. */
export interface ChainNode {
  readonly key: string;
  /** Null for the page itself where its outlet is not known. */
  readonly name: Quoted | null;
  readonly isPage: boolean;
  /** In which way it was said; null for an outlet that only carries it. */
  readonly verb: Verb | null;
  /** Carries the page's own text (a near copy). */
  readonly copy: boolean;
  /** An outlet that says otherwise. */
  readonly opposes: boolean;
  /** Speakers without a name that it relies on, as written. */
  readonly unnamed: readonly Quoted[];
  readonly children: readonly ChainNode[];
}

/**
 * The chains of the page and of the evidence as trees, one for each start, the page's own first. Chains
 * that begin alike share their beginning, so one origin is drawn once however many outlets repeat it.
 * A speaker who denies is another station than the same speaker saying it, and an outlet that says
 * otherwise than the same outlet agreeing.
 */
export function chainTrees(content: CardContent): readonly ChainNode[] {
  const roots: GrowingNode[] = [];
  addPath(roots, [
    ...stations(content.ownChain, comparedLang(content)),
    leaf(content.pageSource, content.lang, true, content.ownChain),
  ]);
  for (const evidence of content.evidence) {
    const copy = isCopy(evidence, content);
    const outlet = outletOf(evidence).text;
    addPath(roots, [
      ...stations(copy ? content.ownChain : evidence.chain, evidence.lang),
      { ...opposing(evidence, leaf(outlet, evidence.lang, false, evidence.chain)), copy },
    ]);
  }
  return roots;
}

type Station = Omit<ChainNode, 'children'>;

interface GrowingNode extends Omit<ChainNode, 'children' | 'unnamed' | 'isPage'> {
  isPage: boolean;
  unnamed: Quoted[];
  children: GrowingNode[];
}

/**
 * The chain's named part, origin first. Speakers without a name at its end are no station of their own:
 * two outlets that both write "two sources" of Axios mean Axios, and two that write it of their own do
 * not mean the same two people.
 */
function stations(chain: readonly Link[], lang: string): readonly Station[] {
  const { named, unnamed } = splitChain(chain);
  return named
    .map((link, at) => ({
      key: link.verb === 'denies' ? `${link.key} denies` : link.key,
      name: quoted(link.speaker, lang),
      isPage: false,
      verb: link.verb,
      copy: false,
      opposes: false,
      unnamed: at === named.length - 1 ? speakers(unnamed, lang) : [],
    }))
    .reverse();
}

function leaf(
  source: string | null,
  lang: string,
  isPage: boolean,
  chain: readonly Link[],
): Station {
  const { named, unnamed } = splitChain(chain);
  return {
    key: source === null ? '' : normalize(source),
    name: source === null ? null : quoted(source, lang),
    isPage,
    verb: null,
    copy: false,
    opposes: false,
    unnamed: named.length === 0 ? speakers(unnamed, lang) : [],
  };
}

function opposing({ relation }: CardEvidence, outlet: Station): Station {
  if (relation !== 'opposite') return outlet;
  return { ...outlet, key: `${outlet.key} opposes`, opposes: true };
}

function splitChain(chain: readonly Link[]) {
  const end = chain.findLastIndex((link) => link.named) + 1;
  return { named: chain.slice(0, end), unnamed: chain.slice(end) };
}

function addPath(roots: GrowingNode[], path: readonly Station[]): void {
  let level = roots;
  for (const station of path) {
    let node = level.find((each) => each.key === station.key && each.key !== '');
    if (node === undefined) {
      node = { ...station, unnamed: [], children: [] };
      level.push(node);
    }
    node.isPage ||= station.isPage;
    addNew(node.unnamed, station.unnamed);
    level = node.children;
  }
}

function addNew(known: Quoted[], more: readonly Quoted[]): void {
  for (const speaker of more) {
    if (!known.some((each) => each.text === speaker.text)) known.push(speaker);
  }
}

function speakers(links: readonly Link[], lang: string): readonly Quoted[] {
  return links.map((link) => quoted(link.speaker, lang));
}

/** What is repeated without citing anyone is the page's text that travelled, or the page's is its. */
function isCopy({ chain, reasons }: CardEvidence, { kind }: CardContent): boolean {
  const cites = chain.some((link) => link.named);
  return reasons.some((reason) => reason.kind === 'near-copy') || (kind === 'repeated' && !cites);
}
