import { describe, expect, it } from 'vitest';
import { align } from '../../engine/align.ts';
import { analyze } from '../../engine/analyze.ts';
import { clashesInPlace } from '../../engine/in-place-clashes.ts';
import { compare } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { findReplacements } from '../../engine/replacements.ts';
import { weighByRates } from '../../engine/weights.ts';

function clashes(page: string, other: string) {
  const [a, b] = [page, other].map((text) => analyze(text, null, weighByRates, NO_LEXICON));
  if (a === undefined || b === undefined) throw new Error('two texts');
  const aligned = align(a, b);
  return clashesInPlace(a, b, aligned, findReplacements(a, b, aligned)).map(({ kind }) => kind);
}

function allClashes(page: string, other: string) {
  const [a, b] = [page, other].map((text) => analyze(text, null, weighByRates, NO_LEXICON));
  if (a === undefined || b === undefined) throw new Error('two texts');
  return compare(a, b).clashes.map(({ kind }) => kind);
}

describe('clashesInPlace', () => {
  it.each([
    [
      'the places in an order',
      'It was the third direct attack on the harbour to be launched from the western islands.',
      'It was the first direct attack on the harbour to be launched from the western islands.',
    ],
    [
      'numbers of nothing named',
      'قال الجيش إن الزوارق التي أطلقها المهاجمون وبلغ عددها 85 اعترضت بمساعدة حلفاء آخرين قرب الساحل.',
      'قال الجيش إن الزوارق التي أطلقها المهاجمون وبلغ عددها 40 اعترضت بمساعدة حلفاء آخرين قرب الساحل.',
    ],
    [
      'units of time',
      'The talks took place a little more than a year after the flood that hit the northern valley.',
      'The talks took place a little more than a month after the flood that hit the northern valley.',
    ],
    [
      'a few of one unit and many of a longer one',
      'وبعد سبعة أشهر من الهجوم ردت الحكومة بضربة استهدفت نظام الدفاع الجوي في القاعدة الشمالية.',
      'وبعد عدة أيام من الهجوم ردت الحكومة بضربة استهدفت نظام الدفاع الجوي في القاعدة الشمالية.',
    ],
  ])('tells %s apart in one text', (_, page, other) => {
    expect(allClashes(page, other)).toEqual(['number-differs']);
    expect(allClashes(other, page)).toEqual(['number-differs']);
  });

  it('tells the first from the last', () => {
    const [first, last] = ['أول', 'آخر'].map(
      (word) => `وكان هذا ${word} هجوم مباشر على الميناء ينطلق من الجزر الغربية البعيدة.`,
    );
    expect(clashes(first ?? '', last ?? '')).toEqual(['antonym']);
  });

  it.each([
    [
      'one span of time in two units',
      'The talks took place five weeks after the flood that hit the northern valley and its farms.',
      'The talks took place a month after the flood that hit the northern valley and its farms.',
    ],
    [
      'counts of two things',
      'The storm that hit the northern valley on Monday destroyed 30 houses near the old harbour.',
      'The storm that hit the northern valley on Monday destroyed 12 boats near the old harbour.',
    ],
    [
      'numbers of two texts',
      'The navy said that its boats numbered 85 when they left the harbour in spring.',
      'A report on the fishermen of the river says that they numbered 40 before the flood.',
    ],
  ])('leaves alone %s', (_, page, other) => {
    expect(clashes(page, other)).toEqual([]);
    expect(clashes(other, page)).toEqual([]);
  });
});
