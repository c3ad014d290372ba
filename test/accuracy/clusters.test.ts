import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerOutlets } from '../../cli/eval/outlet-set.ts';
import { scoreClass } from '../../cli/eval/scores.ts';

/** Labelled data that is no part of the repository. */
const FOLDER = '../shared/eval';
const isThere = existsSync(`${FOLDER}/multi-outlet.dev.json`);

/** What the newspaper clusters have to reach, each against 60 articles on other events. */
const CONTRADICTED = { precision: 0.9, recall: 0.5 };
const CORROBORATED_F1 = 0.85;
const NEW_F1 = 0.7;
const ORIGINS = 0.8;

describe.skipIf(!isThere)('newspapers of one event', () => {
  let said: Awaited<ReturnType<typeof answerOutlets>>;
  beforeAll(async () => {
    said = await answerOutlets(FOLDER);
  }, 300_000);

  it('are contradicted rarely, and rightly', () => {
    const { precision, recall } = scoreClass(said.answers, 'contradicted');
    expect(precision).toBeGreaterThanOrEqual(CONTRADICTED.precision);
    expect(recall).toBeGreaterThanOrEqual(CONTRADICTED.recall);
  });

  it('corroborate each other, and leave what is new', () => {
    expect(scoreClass(said.answers, 'corroborated').f1).toBeGreaterThanOrEqual(CORROBORATED_F1);
    expect(scoreClass(said.answers, 'new').f1).toBeGreaterThanOrEqual(NEW_F1);
  });

  it('have the origins that a person counts', () => {
    expect(said.originsKnown).toBeGreaterThan(0);
    expect(said.originsRight / said.originsKnown).toBeGreaterThanOrEqual(ORIGINS);
  });
});
