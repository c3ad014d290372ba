import type { VerdictKind } from '../engine/model.ts';

/** The line that marks a sentence of this state on the page, drawn small; the words stand beside it. */
export function StateGlyph({ kind }: { readonly kind: VerdictKind }) {
  return (
    <svg class={`glyph ${kind}`} viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
      {LINES[kind].map((line) => (
        <path key={line.d} d={line.d} stroke-dasharray={line.dashes} />
      ))}
    </svg>
  );
}

interface GlyphLine {
  readonly d: string;
  readonly dashes?: string;
}

const WAVE = 'M2 5q2-4 4 0t4 0t4 0t4 0t4 0t4 0';

const LINES: Readonly<Record<VerdictKind, readonly GlyphLine[]>> = {
  corroborated: [{ d: 'M2 6H26' }],
  repeated: [{ d: 'M2 6H26', dashes: '5 4.5' }],
  contradicted: [{ d: 'M2 6q2-4 4 0t4 0t4 0t4 0t4 0t4 0' }],
  disputed: [{ d: WAVE }, { d: 'M2 10.5H26' }],
  new: [{ d: 'M3 6H26', dashes: '0.1 4.4' }],
  'not-a-claim': [],
};
