import type {
  CardRequest,
  CardView,
  EvidenceView,
  OverruledView,
  TabReport,
} from '../../bridge/protocol.ts';
import type { Caller } from '../../bridge/sender.ts';
import { chainOfPart } from '../../engine/chains.ts';
import type { Library } from '../../engine/library.ts';
import type { Relation } from '../../engine/model.ts';
import { type Failure, type Result, success } from '../../engine/result.ts';
import { toStorageFailure } from '../../storage/failures.ts';
import { type Reports, reportGone } from '../../storage/reports.ts';
import type { Tokens } from '../../storage/tokens.ts';
import type { CardDetails, SentenceDetails } from './details.ts';
import type { LibraryAccess } from './library-access.ts';

export interface Cards {
  /** A one-time token for the card of one sentence of the tab's report; `report-gone` where it is another's. */
  grant(request: CardRequest, caller: Caller): Promise<Result<{ token: string }, Failure>>;
  /** What the card shows: `bad-token`, `report-gone`, or why the library cannot be read. */
  redeem(request: { token: string }, caller: Caller): Promise<Result<CardView, Failure>>;
  /** The same for a card that is open. */
  view(report: string, sentence: number, caller: Caller): Promise<Result<CardView, Failure>>;
}

export function createCards(options: {
  readonly reports: Reports<TabReport, CardDetails>;
  readonly tokens: Tokens;
  readonly access: LibraryAccess;
}): Cards {
  const { reports, tokens, access } = options;

  async function view(
    report: string,
    index: number,
    caller: Caller,
  ): Promise<Result<CardView, Failure>> {
    const details = await reports.details(caller.tab, report);
    const sentence = details?.sentences.find((each) => each.index === index);
    if (details === null || sentence === undefined) return reportGone();
    const opened = await access();
    if (!opened.ok) return opened;
    try {
      const { tab, private: hidden } = caller;
      const content = await readContent(opened.value.library, details, sentence);
      return success({ tab, report, mayJudge: !hidden, ...content });
    } catch (error) {
      return { ok: false, failure: toStorageFailure(error) };
    }
  }

  return {
    async grant({ report, sentence }, { tab }) {
      const current = await reports.get(tab);
      if (current?.kind !== 'done' || current.id !== report) return reportGone();
      if (!current.marks.some((mark) => mark.sentence === sentence)) return reportGone();
      return success({ token: await tokens.issue({ tab, report, sentence }) });
    },

    async redeem({ token }, caller) {
      const grant = await tokens.redeem(token, caller.tab);
      return grant.ok ? view(grant.value.report, grant.value.sentence, caller) : grant;
    },

    view,
  };
}

/** One sentence with its evidence, read now; what has left the library since the check is not there. Rejects with Dexie's error. */
export async function readContent(
  library: Library,
  details: CardDetails,
  sentence: SentenceDetails,
): Promise<Omit<CardView, 'tab' | 'report' | 'mayJudge'>> {
  const { relations, overruled } = sentence.verdict;
  const shown = await readEvidence(library, [...relations, ...overruled]);
  const evidence = relations.flatMap((relation) => shown(relation) ?? []);
  const outruled = overruled.flatMap((relation): OverruledView[] => {
    const { was, says } = relation;
    const piece = shown(relation);
    return piece === null ? [] : [{ ...piece, was, says }];
  });
  return { ...viewOf(details, sentence), evidence, overruled: outruled };
}

function viewOf(
  { metadata, translatedInto }: CardDetails,
  { index, text, translation, verdict }: SentenceDetails,
) {
  const { ownChain, kind, score, independentOrigins, againstOrigins, origins } = verdict;
  return {
    sentence: index,
    text,
    lang: metadata.lang,
    translation:
      translation === null || translatedInto === null
        ? null
        : { text: translation, lang: translatedInto },
    pageSource: metadata.source,
    ownChain,
    kind,
    score,
    independentOrigins,
    againstOrigins,
    origins,
  };
}

/** Finds the words of evidence, read now; null for what has left the library since the check. */
async function readEvidence(
  library: Library,
  relations: readonly Relation[],
): Promise<(relation: Relation) => EvidenceView | null> {
  const rows = await library.assertions([...new Set(relations.map(({ claim }) => claim))]);
  const assertions = new Map(rows.map((assertion) => [assertion.id, assertion]));
  const articles = await library.articles([...new Set(relations.map(({ article }) => article))]);
  return (relation) => {
    const assertion = assertions.get(relation.assertion);
    const article = articles.get(relation.article);
    if (assertion === undefined || article === undefined) return null;
    const { kind, score, reasons, aligned } = relation;
    return {
      assertion: assertion.id,
      quote: assertion.quote,
      lang: article.lang,
      source: article.source.name,
      title: article.title,
      url: article.url,
      publishedAt: article.publishedAt,
      dateCertainty: article.dateCertainty,
      relation: kind,
      score,
      reasons,
      aligned,
      // Of a sentence in which several speak, who says what is compared.
      chain: chainOfPart(
        assertion.quote,
        assertion.chain,
        aligned.map((pair) => pair.other),
      ),
    };
  };
}
