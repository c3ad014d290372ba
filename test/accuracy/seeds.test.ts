import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';

/** Labelled data that is no part of the repository. */
const LABELS = '../shared/eval/seed-verdicts.json';
const TEXTS = 'packs/starter';

/** Both precision and recall of "corroborated" must reach this. */
const FLOOR = 0.95;

interface Labels {
  readonly files: Readonly<Record<string, string>>;
  readonly gold: readonly Label[];
}

interface Label {
  readonly page: string;
  readonly sentence_starts: string;
  readonly verdict: 'corroborated' | 'new' | 'corroborated-or-new';
  readonly evidence: readonly { readonly sentence_starts: string }[];
}

interface Checked {
  readonly sentences: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly state: string;
    readonly evidence: readonly { readonly quote: string }[];
  }[];
}

const isThere = existsSync(LABELS);
const labels: Labels = isThere ? JSON.parse(readFileSync(LABELS, 'utf8')) : { files: {}, gold: [] };
const checked = new Map<string, Checked>();

describe.skipIf(!isThere)('each starter article, read against the other four', () => {
  beforeAll(async () => {
    for (const page of Object.keys(labels.files)) checked.set(page, await check(page));
  }, 120_000);

  it('is never contradicted', () => {
    const clashes = answers().filter(({ state }) => /contradicted|disputed/u.test(state ?? ''));
    expect(clashes).toEqual([]);
  });

  it('gives every labelled sentence, from its first word, and nothing of the foreign matter', () => {
    const missing = answers().filter(({ state }) => state === null);
    expect(missing.map(({ label }) => label.sentence_starts)).toEqual([]);
    for (const [page, { sentences }] of checked) {
      const known = labels.gold.filter((label) => label.page === page);
      const foreign = sentences.filter(
        ({ text }) => !known.some((label) => text.startsWith(label.sentence_starts)),
      );
      expect(
        foreign.map(({ text }) => text),
        page,
      ).toEqual([]);
    }
  });

  it('has sentences that ascend and do not overlap', () => {
    for (const [page, { sentences }] of checked) {
      let end = 0;
      for (const sentence of sentences) {
        expect(sentence.start, page).toBeGreaterThanOrEqual(end);
        expect(sentence.end - sentence.start, page).toBe(sentence.text.length);
        end = sentence.end;
      }
    }
  });

  it('is called corroborated where it is, and not where it is not', () => {
    const said = answers().filter(({ isSupported }) => isSupported);
    const right = said.filter(({ label }) => label.verdict === 'corroborated');
    const wrong = said.filter(({ label }) => label.verdict === 'new');
    const due = labels.gold.filter(({ verdict }) => verdict === 'corroborated');
    expect(right.length / (right.length + wrong.length)).toBeGreaterThanOrEqual(FLOOR);
    expect(right.length / due.length).toBeGreaterThanOrEqual(FLOOR);
  });

  it('shows evidence that a careful reader chose', () => {
    const unsupported = answers()
      .filter(({ label, isSupported }) => isSupported && label.verdict === 'corroborated')
      .filter(
        ({ label, quotes }) =>
          !label.evidence.some((it) => quotes.some((q) => q.startsWith(it.sentence_starts))),
      );
    expect(unsupported.map(({ label }) => label.sentence_starts)).toEqual([]);
  });
});

function answers() {
  return labels.gold.map((label) => {
    const sentence = checked
      .get(label.page)
      ?.sentences.find(({ text }) => text.startsWith(label.sentence_starts));
    return {
      label,
      state: sentence?.state ?? null,
      isSupported: sentence?.state === 'corroborated' || sentence?.state === 'repeated',
      quotes: sentence?.evidence.map(({ quote }) => quote) ?? [],
    };
  });
}

/** Runs the command line as a person would, with the other four texts in a folder as the library. */
async function check(page: string): Promise<Checked> {
  const library = mkdtempSync(join(tmpdir(), 'isnad-seeds-'));
  try {
    for (const [other, name] of Object.entries(labels.files)) {
      if (other !== page) copyFileSync(`${TEXTS}/${name}.txt`, join(library, `${name}.txt`));
    }
    const file = `${TEXTS}/${labels.files[page]}.txt`;
    const parameters = ['cli/isnad.ts', 'check', file, '--library', library, '--json'];
    const { stdout } = await promisify(execFile)('node', ['--import', 'tsx', ...parameters]);
    return JSON.parse(stdout) as Checked;
  } finally {
    rmSync(library, { recursive: true });
  }
}
