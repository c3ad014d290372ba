import type { CardRequest, CardView, EvidenceView, TabReport } from '../../bridge/protocol.ts';
import type { Caller } from '../../bridge/sender.ts';
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
}

export function createCards(options: {
  readonly reports: Reports<TabReport, CardDetails>;
  readonly tokens: Tokens;
  readonly access: LibraryAccess;
}): Cards {
  const { reports, tokens, access } = options;
  return {
    async grant({ report, sentence }, { tab }) {
      const current = await reports.get(tab);
      if (current?.kind !== 'done' || current.id !== report) return reportGone();
      if (!current.marks.some((mark) => mark.sentence === sentence)) return reportGone();
      return success({ token: await tokens.issue({ tab, report, sentence }) });
    },

    async redeem({ token }, { tab }) {
      const grant = await tokens.redeem(token, tab);
      if (!grant.ok) return grant;
      const details = await reports.details(tab, grant.value.report);
      const sentence = details?.sentences.find(({ index }) => index === grant.value.sentence);
      if (details === null || sentence === undefined) return reportGone();
      const opened = await access();
      if (!opened.ok) return opened;
      try {
        const evidence = await readEvidence(opened.value.library, sentence.verdict.relations);
        return success(viewOf(tab, details, sentence, evidence));
      } catch (error) {
        return { ok: false, failure: toStorageFailure(error) };
      }
    },
  };
}

function viewOf(
  tab: number,
  { metadata, translatedInto }: CardDetails,
  { index, text, translation, verdict }: SentenceDetails,
  evidence: readonly EvidenceView[],
): CardView {
  const { ownChain, kind, score, independentOrigins, againstOrigins, origins } = verdict;
  return {
    tab,
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
    evidence,
  };
}

/** The words of the evidence, read now; what has left the library since the check is left out. */
async function readEvidence(
  library: Library,
  relations: readonly Relation[],
): Promise<EvidenceView[]> {
  const rows = await library.assertions([...new Set(relations.map(({ claim }) => claim))]);
  const assertions = new Map(rows.map((assertion) => [assertion.id, assertion]));
  const articles = await library.articles([...new Set(relations.map(({ article }) => article))]);
  return relations.flatMap((relation): EvidenceView[] => {
    const assertion = assertions.get(relation.assertion);
    const article = articles.get(relation.article);
    if (assertion === undefined || article === undefined) return [];
    const { kind, score, reasons, aligned } = relation;
    return [
      {
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
        chain: assertion.chain,
      },
    ];
  });
}
