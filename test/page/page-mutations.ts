import { type TrackedPage, textsBelow } from './tracked-page.ts';

/** Random numbers of a seed: `next(n)` is a whole number from 0 to n - 1. */
export type Next = (below: number) => number;

export function randomFrom(seed: number): Next {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Mutation = (page: TrackedPage, next: Next) => void;

/** What pages do to their texts. All words stay, but for `editWords`, `change` and `remove`. */
export const MUTATIONS = {
  wrap(page, next) {
    times(8, () => {
      const word = pickWord(page, next);
      if (word === null) return;
      page.splitNode(word.node, word.to);
      const inner = page.splitNode(word.node, word.from);
      const wrapper = page.document.createElement(
        pick(['b', 'span', 'font', 'mark', 'a'], next) ?? 'b',
      );
      inner.replaceWith(wrapper);
      wrapper.append(inner);
    });
  },
  split(page, next) {
    for (const node of ownTexts(page)) {
      if (next(3) === 0 && node.length > 4) page.splitNode(node, 1 + next(node.length - 2));
    }
  },
  merge(page) {
    for (const wrapper of page.document.querySelectorAll('b,span,font,mark,i,em,strong')) {
      if (textsBelow(wrapper).some((node) => owned(page, node))) {
        wrapper.replaceWith(...wrapper.childNodes);
      }
    }
    for (const node of ownTexts(page)) {
      const before = node.previousSibling;
      if (before?.nodeType !== 3) continue;
      const text = before as Text;
      const owners = page.ownersOf(node);
      const { data } = node;
      node.remove();
      for (let at = 0; at < data.length; at += 1) {
        page.rewrite(text, text.length, text.length, data[at] ?? '', owners[at] ?? -1);
      }
    }
  },
  joinParagraphs(page, next) {
    const block = pick(blocksOf(page), next);
    const following = block?.nextElementSibling;
    if (block === undefined || following?.localName !== block.localName) return;
    block.append(' ', ...following.childNodes);
    following.remove();
  },
  reorder(page, next) {
    const blocks = blocksOf(page);
    times(3, () => {
      const [one, other] = [pick(blocks, next), pick(blocks, next)];
      if (one === other || one?.parentNode !== other?.parentNode) return;
      const place = page.document.createElement('i');
      one?.replaceWith(place);
      other?.replaceWith(one ?? '');
      place.replaceWith(other ?? '');
    });
  },
  insert(page, next) {
    times(3, () => addBlock(page, next, pick(FOREIGN, next) ?? ''));
  },
  /** Almost the same sentence, with another number, name or a negation. */
  decoy(page, next) {
    times(3, () => addBlock(page, next, turned(textOf(page, next(page.places.length)), next)));
  },
  /** The same sentence once more, as in a box of key points. */
  repeat(page, next) {
    times(2, () => {
      const sentence = next(page.places.length);
      const added = addBlock(page, next, textOf(page, sentence)).firstChild;
      if (added !== null) page.ownCopy(added as Text, sentence);
    });
  },
  render(page) {
    for (const block of blocksOf(page)) {
      const copy = block.cloneNode(true);
      const copies = textsBelow(copy);
      textsBelow(block).forEach((node, at) => {
        const twin = copies[at];
        if (twin !== undefined) page.copyOwners(node, twin);
      });
      block.replaceWith(copy);
    }
  },
  removeBlock(page, next) {
    pick(blocksOf(page), next)?.remove();
  },
  vowels(page, next) {
    onLetters(
      page,
      /[\u0628-\u064a]/,
      next,
      4,
      (letter) => `${letter}${pick(['\u064e', '\u0650', '\u0651\u064f'], next)}`,
    );
  },
  noVowels(page, next) {
    onLetters(page, /[\u064b-\u0652\u0640]/, next, 1, () => '');
  },
  letters(page, next) {
    onLetters(
      page,
      /[أإآىةيك]/,
      next,
      2,
      (letter) => ({ ى: 'ي', ة: 'ه', ي: 'ی', ك: 'ک' })[letter] ?? 'ا',
    );
  },
  stretch(page, next) {
    onLetters(page, /[سشبتن]/, next, 8, (letter) => `${letter}ـ`);
  },
  marks(page, next) {
    onLetters(
      page,
      /[\p{L}\p{N} ]/u,
      next,
      12,
      (letter) => `${pick(['\u200f', '\u200e', '\u061c', '\u00ad'], next)}${letter}`,
    );
  },
  spaces(page, next) {
    onLetters(page, / /, next, 3, () => pick(['\u00a0', '\u2009', '\n ', '\u202f'], next) ?? ' ');
  },
  /** 1 to 20 of a hundred words are replaced, left out or joined by another. */
  editWords(page, next) {
    const share = 1 + next(20);
    for (const node of ownTexts(page)) {
      for (const { from, to, owner } of wordsOf(page, node).reverse()) {
        if (next(100) >= share) continue;
        const other = pick(['تقرير', 'yesterday', 'غير', 'not', '77', 'Oslo', 'جديدة'], next) ?? '';
        const kind = next(3);
        // Left out, these change nothing of what is said.
        const isLight = /^(?:the|an|that|also|أيضا|كذلك|لقد)$/i.test(node.data.slice(from, to));
        if (kind === 0) page.rewrite(node, from, to, other, owner);
        else if (kind === 1) page.rewrite(node, from, to, '', owner);
        else page.rewrite(node, from, from, `${other} `, owner);
        if (kind !== 1 || !isLight) page.changed.add(owner);
      }
    }
  },
  /** One number, name or negation in a sentence. */
  change(page, next) {
    const word = pickWord(page, next);
    if (word === null) return;
    const was = word.node.data.slice(word.from, word.to);
    page.rewrite(word.node, word.from, word.to, turned(was, next), word.owner);
    page.changed.add(word.owner);
  },
} as const satisfies Record<string, Mutation>;

/** Another story's text, below the first in the same box: endless scrolling. */
export function appendArticle(page: TrackedPage, other: Document): void {
  const last = blocksOf(page).at(-1);
  const copies = [...other.querySelectorAll('p,h1,h2')].map((it) =>
    page.document.importNode(it, true),
  );
  last?.after(...copies);
}

/** The text with another number, another name, or a negation. */
function turned(text: string, next: Next): string {
  if (/[0-9]/.test(text) && next(2) === 0) {
    return text.replace(/[0-9]/, (digit) => String((Number(digit) + 1 + next(8)) % 10));
  }
  const isArabic = /[\u0600-\u06ff]/.test(text);
  const words = text.split(' ');
  const at = next(words.length);
  if (next(2) === 0) words.splice(at, 0, isArabic ? 'لم' : 'not');
  else words[at] = isArabic ? 'البرازيل' : 'Brazil';
  return words.join(' ');
}

const FOREIGN = [
  'إعلان',
  'إقرأ أيضاً: ارتفاع أسعار النفط بعد اجتماع مجلس الوزراء',
  'Read also: Ministers meet in the capital',
  'قال وزير الخارجية إن الاجتماع سيعقد في الأسبوع المقبل.',
];

function times(count: number, act: () => void): void {
  for (let left = count; left > 0; left -= 1) act();
}

function pick<Item>(items: readonly Item[], next: Next): Item | undefined {
  return items[next(Math.max(1, items.length))];
}

function owned(page: TrackedPage, node: Text): boolean {
  return page.ownersOf(node).some((owner) => owner >= 0);
}

function ownTexts(page: TrackedPage): Text[] {
  return textsBelow(page.document.body).filter((node) => owned(page, node));
}

/** Paragraphs that hold sentences. */
function blocksOf(page: TrackedPage): Element[] {
  const blocks = ownTexts(page).map((node) => node.parentElement?.closest('p,h2,h3,li,div'));
  return [...new Set(blocks)].filter((it): it is Element => it?.localName !== 'div' && !!it);
}

function wordsOf(page: TrackedPage, node: Text) {
  const owners = page.ownersOf(node);
  return [...node.data.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: word, index: from }) => {
    const owner = owners[from] ?? -1;
    const to = from + word.length;
    return owner >= 0 && owners[to - 1] === owner ? [{ node, from, to, owner }] : [];
  });
}

function pickWord(page: TrackedPage, next: Next) {
  const node = pick(ownTexts(page), next);
  return (node && pick(wordsOf(page, node), next)) ?? null;
}

function textOf(page: TrackedPage, sentence: number): string {
  const place = page.places[sentence];
  return place === undefined ? '' : page.text.slice(place.start, place.end);
}

function addBlock(page: TrackedPage, next: Next, text: string): Element {
  const block = pick(blocksOf(page), next) ?? page.document.body;
  const added = page.document.createElement(block.localName);
  added.textContent = text;
  if (next(2) === 0) block.before(added);
  else block.after(added);
  return added;
}

/** Replaces one of so many letters that match. */
function onLetters(
  page: TrackedPage,
  letters: RegExp,
  next: Next,
  oneOf: number,
  write: (letter: string) => string,
): void {
  for (const node of ownTexts(page)) {
    for (let at = node.length - 1; at >= 0; at -= 1) {
      const owner = page.ownersOf(node)[at] ?? -1;
      const letter = node.data[at] ?? '';
      if (owner < 0 || !letters.test(letter) || next(oneOf) > 0) continue;
      page.rewrite(node, at, at + 1, write(letter), owner);
    }
  }
}
