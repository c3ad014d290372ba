import type { Span } from '../../engine/model.ts';
import { readPageArticle } from '../../engine/page-article.ts';
import { extractArticle } from '../../page/extract.ts';
import { readMetadata } from '../../page/metadata.ts';
import { createTextMap } from '../../page/text-map.ts';

/**
 * A page of which every unit of every text node knows the sentence that it was read as: where a sentence is after the page
 * was changed is known by construction, without searching for it. Changes must go through `rewrite`, `copyOwners`
 * and `splitNode`.
 */
export interface TrackedPage {
  readonly document: Document;
  /** The text of the article's blocks, and where its sentences stand in it. */
  readonly text: string;
  readonly places: readonly Span[];
  /** Sentences of which words were changed since. */
  readonly changed: Set<number>;
  /** The sentence of each unit of a node; -1: none. */
  ownersOf(node: Text): readonly number[];
  /** Puts `insert` in the place of `[from, to)` of a node; what is put in belongs to `owner`. */
  rewrite(node: Text, from: number, to: number, insert: string, owner: number): void;
  copyOwners(from: Text, to: Text): void;
  /** Makes a node a copy of a sentence: it has an owner of its own, one of `copiesOf`. */
  ownCopy(node: Text, sentence: number): void;
  copiesOf(sentence: number): readonly number[];
  /** Is anything of the sentence still in the page? */
  isThere(sentence: number): boolean;
  /** Splits a node and gives the second part. */
  splitNode(node: Text, at: number): Text;
}

/** Reads a page and remembers its sentences; null where it is no article. */
export function trackPage(document: Document): TrackedPage | null {
  const read = extractArticle(document);
  if (!read.ok) return null;
  const { text, blocks, fields } = read.value;
  const { places } = readPageArticle(blocks, readMetadata(fields, document.URL));
  const owners = new WeakMap<Text, readonly number[]>();
  const ownersOf = (node: Text) => owners.get(node) ?? new Array<number>(node.length).fill(-1);
  const copied: number[] = [];
  const map = createTextMap(read.value);
  places.forEach((place, sentence) => {
    for (const { node, from, to } of piecesOf(map.rangeOf(place))) {
      owners.set(
        node,
        ownersOf(node).map((owner, at) => (at >= from && at < to ? sentence : owner)),
      );
    }
  });
  return {
    document,
    text,
    places,
    changed: new Set(),
    ownersOf,
    rewrite(node, from, to, insert, owner) {
      const before = ownersOf(node);
      const inserted = new Array<number>(insert.length).fill(owner);
      owners.set(node, [...before.slice(0, from), ...inserted, ...before.slice(to)]);
      node.data = node.data.slice(0, from) + insert + node.data.slice(to);
    },
    copyOwners(from, to) {
      owners.set(to, ownersOf(from));
    },
    isThere: (sentence) =>
      textsBelow(document.body).some((node) => ownersOf(node).includes(sentence)),
    ownCopy(node, sentence) {
      const owner = places.length + copied.push(sentence) - 1;
      owners.set(node, new Array<number>(node.length).fill(owner));
    },
    copiesOf: (sentence) =>
      copied.flatMap((it, at) => (it === sentence ? [places.length + at] : [])),
    splitNode(node, at) {
      const all = ownersOf(node);
      const rest = node.splitText(at);
      owners.set(node, all.slice(0, at));
      owners.set(rest, all.slice(at));
      return rest;
    },
  };
}

/** The parts of text nodes that lie in a range. */
function piecesOf(range: Range | null): { node: Text; from: number; to: number }[] {
  if (range === null) return [];
  return textsBelow(range.commonAncestorContainer).flatMap((node) => {
    if (!range.intersectsNode(node)) return [];
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    return [{ node, from, to }];
  });
}

/** All text nodes of a part of a page, or the node itself, in document order. */
export function textsBelow(root: Node): Text[] {
  const walker = root.ownerDocument?.createTreeWalker(root, 4);
  const texts: Text[] = root.nodeType === 3 ? [root as Text] : [];
  while (walker?.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** Tells whether a range holds all letters and digits of a sentence that are in the page now, and no other ones. */
export function whatHolds(page: TrackedPage): (range: Range, sentence: number) => boolean {
  const lettersByOwner = new Map<number, number>();
  for (const node of textsBelow(page.document.body)) {
    page.ownersOf(node).forEach((owner, at) => {
      if (owner < 0 || !isLetter(node, at)) return;
      lettersByOwner.set(owner, (lettersByOwner.get(owner) ?? 0) + 1);
    });
  }
  return (range, sentence) => {
    let held = 0;
    for (const { node, from, to } of piecesOf(range)) {
      for (let at = from; at < to; at += 1) {
        if (!isLetter(node, at)) continue;
        if (page.ownersOf(node)[at] !== sentence) return false;
        held += 1;
      }
    }
    return held > 0 && held === lettersByOwner.get(sentence);
  };
}

function isLetter(node: Text, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(node.data[at] ?? '') && node.data[at] !== 'ـ';
}
