import type { Quoted } from '../phrase.ts';
import type { ChainNode } from './chain-tree.ts';

/** Between two stations: carried on, or broken because the upper one denies it. */
export type WayKind = 'carried' | 'denied';

/** A way between stations that comes down in one lane. */
export interface Way {
  readonly lane: number;
  readonly kind: WayKind;
}

/**
 * A line of the drawn chain: a station, or how many more outlets its branch has. Lanes count from the line's start, from 0;
 * a line's words stand after its own lane, which no way passes on the far side.
 */
export interface ChainRow {
  /** Null where outlets are only counted. */
  readonly station: ChainNode | null;
  /** Outlets that are not listed; 0 for a station. */
  readonly more: number;
  readonly lane: number;
  /** Depth in the tree, place among those who have it from the same station, and their number; all from 1. */
  readonly level: number;
  readonly place: number;
  readonly places: number;
  /** Indexes of the rows that it has it from, downwards; empty where a chain starts. */
  readonly from: readonly number[];
  /** The names of those where they are several, which a tree alone does not tell; else empty. */
  readonly fromNames: readonly Quoted[];
  /** Ways that pass by to stations further down. */
  readonly passing: readonly Way[];
  /** Ways that end here, or that go on down after a branch to here. */
  readonly entering: readonly (Way & { readonly ends: boolean })[];
  /** How it goes on downwards from here; null where it ends. */
  readonly onward: WayKind | null;
}

/** More outlets than this under one station are counted, not listed: the card is a glance. */
const MOST_LISTED = 5;

/** Lanes that have room beside words on 320 px; what would stand further out is drawn in the last. */
const MOST_LANES = 5;

/**
 * All stations one below the other, each below all that it has it from, with what is drawn beside it. An outlet that
 * carries several starts stands once, below the last of them. Linear in the stations, times the ways side by side.
 */
export function chainRows(roots: readonly ChainNode[]): readonly ChainRow[] {
  const branches = growBranches(roots);
  const rows: ChainRow[] = [];
  const trunks = new Map<number, Trunk>();
  const placed = new Set<Branch>();

  const put = (branch: Branch, level: number, place: number, places: number): void => {
    const { station, more, children, parents } = branch;
    const above = [...trunks].filter(([, trunk]) => parents.includes(trunk.branch));
    if (placed.has(branch) || above.length < parents.length) return;
    placed.add(branch);
    const from = above.map(([row]) => row);
    const [first] = above.map(([, trunk]) => trunk);
    const passing = [...trunks].filter(([row]) => !from.includes(row)).map(([, { way }]) => way);
    const straight = parents.length === 1 && first?.branch.children.length === 1;
    const lane = straight ? first.way.lane : outermost([...trunks.values()]) + 1;
    const entering = above.map(([row, trunk]) => {
      trunk.open -= 1;
      if (trunk.open === 0) trunks.delete(row);
      return { ...trunk.way, ends: trunk.open === 0 };
    });
    const way: Way = {
      lane: Math.min(lane, MOST_LANES - 1),
      kind: station?.verb === 'denies' ? 'denied' : 'carried',
    };
    const onward = children.length === 0 ? null : way.kind;
    const fromNames = parents.length < 2 ? [] : parents.flatMap((it) => it.station?.name ?? []);
    const drawn = { lane: way.lane, passing, entering, onward };
    const at = rows.push({ station, more, level, place, places, from, fromNames, ...drawn }) - 1;
    if (onward !== null) trunks.set(at, { branch, way, open: children.length });
    for (const [index, child] of children.entries()) {
      put(child, level + 1, index + 1, children.length);
    }
  };
  for (const [index, root] of branches.entries()) put(root, 1, index + 1, branches.length);
  return rows;
}

/** A way that goes on down, and to how many it has yet to come. */
interface Trunk {
  readonly branch: Branch;
  readonly way: Way;
  open: number;
}

interface Branch {
  readonly station: ChainNode | null;
  readonly more: number;
  readonly children: readonly Branch[];
  readonly parents: Branch[];
}

function outermost(trunks: readonly Trunk[]): number {
  return Math.max(-1, ...trunks.map(({ way }) => way.lane));
}

/** The trees with what is too long counted, and with one branch for an outlet that stands below several stations. */
function growBranches(roots: readonly ChainNode[]): readonly Branch[] {
  const outlets = new Map<string, Branch>();
  const grow = (station: ChainNode, parent: Branch | null): Branch => {
    // Another article of the page's outlet is not this page; who is no end may have it from one of them only.
    const isOutlet = parent !== null && station.children.length === 0 && !station.isPage;
    const key = `${station.key} ${station.copy}`;
    const known = isOutlet ? outlets.get(key) : undefined;
    if (known !== undefined && parent !== null) {
      known.parents.push(parent);
      return known;
    }
    const children: Branch[] = [];
    const parents = parent === null ? [] : [parent];
    const branch: Branch = { station, more: 0, children, parents };
    if (isOutlet) outlets.set(key, branch);
    for (const child of station.children.slice(0, MOST_LISTED)) children.push(grow(child, branch));
    const more = station.children.length - MOST_LISTED;
    if (more > 0) children.push({ station: null, more, children: [], parents: [branch] });
    return branch;
  };
  return roots.map((root) => grow(root, null));
}
