import type { CardView, JudgeRequest, TabReport } from '../../bridge/protocol.ts';
import type { Caller } from '../../bridge/sender.ts';
import { ENGINE_VERSION } from '../../engine/check.ts';
import { claimId } from '../../engine/identity.ts';
import { claimsOf, type JudgedText, type Saying } from '../../engine/judgements.ts';
import type { Overruled, Overruling, Relation } from '../../engine/model.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { toStorageFailure } from '../../storage/failures.ts';
import { addJudgement, withdrawJudgement } from '../../storage/judgements.ts';
import { type Reports, reportGone } from '../../storage/reports.ts';
import type { Cards } from './cards.ts';
import type { CardDetails, SentenceDetails } from './details.ts';
import type { LibraryAccess, OpenLibrary } from './library-access.ts';
import type { Rechecks } from './rechecks.ts';

export interface Judging {
  /**
   * Records what the reader says of a sentence of the tab's report and a piece of its evidence, checks all open pages
   * again that it concerns, and replies with what the card shows now. Done again after a failure at any point, it ends
   * the same. `report-gone` where the tab shows another report; `private-window`: there nothing is kept.
   */
  judge(request: JudgeRequest, caller: Caller): Promise<Result<CardView | null, Failure>>;
}

/** `access` must be of strict durability; `random` gives 16 hex digits that nobody else has, `now` ms since epoch. */
export function createJudging(options: {
  readonly reports: Reports<TabReport, CardDetails>;
  readonly access: LibraryAccess;
  readonly cards: Cards;
  readonly rechecks: Rechecks;
  readonly now: () => number;
  readonly random: () => string;
}): Judging {
  const { reports, access, cards, rechecks, now, random } = options;

  async function record(
    { metadata }: CardDetails,
    sentence: SentenceDetails,
    relation: Relation | Overruled,
    says: JudgeRequest['says'],
  ): Promise<Result<unknown, Failure>> {
    const opened = await access();
    if (!opened.ok) return opened;
    const { database } = opened.value;
    const stamp = { now: now(), random: random() };
    if (says === 'withdrawn') {
      return isOverruled(relation)
        ? withdrawJudgement(database, relation.judgement, stamp)
        : success(null);
    }
    const other = await readOther(opened.value, relation);
    if (!other.ok) return other;
    const { lang, source, url, publishedAt } = metadata;
    const page = { text: sentence.text, lang, source, url, publishedAt };
    const saying = sayingOf(says, page, other.value, relation);
    return addJudgement(database, claimId(sentence.text), relation.claim, saying, stamp);
  }

  return {
    async judge({ report, sentence: index, assertion, says }, caller) {
      const { tab } = caller;
      if (caller.private) {
        return failure('private-window', 'Nothing of a private window is kept.');
      }
      const details = await reports.details(tab, report);
      const sentence = details?.sentences.find((each) => each.index === index);
      if (details === null || sentence === undefined) return reportGone();
      const { relations, overruled } = sentence.verdict;
      const relation = [...overruled, ...relations].find((each) => each.assertion === assertion);
      if (relation === undefined) return reportGone();
      const recorded = await record(details, sentence, relation, says);
      if (!recorded.ok) return recorded;
      const again = await rechecks.again(tab, report, { cardStays: true });
      const judged = isOverruled(relation) ? claimsOf(relation.judgement) : [];
      await rechecks.othersOn([claimId(sentence.text), relation.claim, ...judged], tab);
      const view = again.ok ? await cards.view(report, index, caller) : again;
      return success(view.ok ? view.value : null);
    },
  };
}

function isOverruled(relation: Relation | Overruled): relation is Overruled {
  return 'judgement' in relation;
}

async function readOther(
  { library }: OpenLibrary,
  { claim, article: of, assertion: id }: Relation,
): Promise<Result<JudgedText, Failure>> {
  try {
    const assertion = (await library.assertions([claim])).find((row) => row.id === id);
    const article = (await library.articles([of])).get(of);
    if (assertion === undefined || article === undefined) return reportGone();
    const { lang, source, url, publishedAt } = article;
    return success({ text: assertion.quote, lang, source: source.name, url, publishedAt });
  } catch (error) {
    return { ok: false, failure: toStorageFailure(error) };
  }
}

function sayingOf(
  says: Overruling,
  page: JudgedText,
  other: JudgedText,
  relation: Relation | Overruled,
): Saying {
  const found = isOverruled(relation) ? relation.was : relation.kind;
  const was = found === 'opposite' ? 'opposite' : 'same';
  return { says, page, other, was, engineVersion: ENGINE_VERSION, reason: null };
}
