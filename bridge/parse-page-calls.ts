import type { VerdictKind } from '../engine/model.ts';
import {
  readFlag,
  readList,
  readNullable,
  readOneOf,
  readText,
  readWhole,
} from '../engine/shape.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { fieldOf, type Parsers, parseNothing, parseSentenceIndex } from './parse.ts';
import { RELAYED_CALLS } from './parse-relayed-calls.ts';
import type { MarkState } from './protocol.ts';

/** The calls to a page's reader. Apart from the background's, because every page that is read loads them. */
export const PAGE_CALLS: Parsers = {
  ...RELAYED_CALLS,
  'popup-to-page/reveal': (value) => {
    const sentence = parseSentenceIndex(fieldOf(value, 'sentence'));
    return sentence === null ? null : { sentence };
  },
  'panel-to-page/go': (value) => {
    const sentence = readNullable(fieldOf(value, 'sentence'), parseSentenceIndex);
    return sentence === null ? null : { sentence: sentence.value };
  },
  'popup-to-page/state': parseNothing,
  'popup-to-page/show-marks': (value) => {
    const shown = readFlag(fieldOf(value, 'shown'));
    return shown === null ? null : { shown };
  },
  'background-to-page/marks': (value) => {
    const report = readText(fieldOf(value, 'report'), MESSAGE_LIMITS.token);
    const marks = readList(fieldOf(value, 'marks'), MESSAGE_LIMITS.sentences, parseMark);
    return report === null || marks === null ? null : { report, marks };
  },
  'background-to-page/switches': (value) => {
    const calm = readFlag(fieldOf(value, 'calm'));
    const scrollMap = readFlag(fieldOf(value, 'scrollMap'));
    return calm === null || scrollMap === null ? null : { calm, scrollMap };
  },
  'background-to-page/end': parseNothing,
  'background-to-page/command': (value) => {
    const command = readOneOf(fieldOf(value, 'command'), [
      'toggle-marks',
      'next-mark',
      'previous-mark',
    ]);
    return command === null ? null : { command };
  },
};

function parseMark(value: unknown): MarkState | null {
  const sentence = parseSentenceIndex(fieldOf(value, 'sentence'));
  const kind = readOneOf(fieldOf(value, 'kind'), KINDS);
  const [independentOrigins, start, end] = ['independentOrigins', 'start', 'end'].map((key) =>
    readWhole(fieldOf(value, key), 0, Number.MAX_SAFE_INTEGER),
  );
  return sentence === null ||
    kind === null ||
    independentOrigins == null ||
    start == null ||
    end == null
    ? null
    : { sentence, kind, independentOrigins, start, end };
}

const KINDS: readonly VerdictKind[] = [
  'corroborated',
  'repeated',
  'contradicted',
  'disputed',
  'new',
  'not-a-claim',
];
