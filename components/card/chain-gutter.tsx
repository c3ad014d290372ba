import type { ChainRow, Way } from './chain-rows.ts';
import type { ChainNode } from './chain-tree.ts';

/** CSS pixels from lane to lane. */
export const LANE_WIDTH = 16;
/** CSS pixels: height of a row's first line, which its station stands in the middle of, and of a denial's line at its end. */
const LINE = 24;
const MIDDLE = LINE / 2;
/** CSS pixels from a station's middle to where its ways begin. */
const EDGE = 6;

/**
 * What is drawn beside one row, left to right (the style sheet mirrors it where lines start at the right): its station, the
 * ways that end or branch there, those that pass. Rows of any height join without a gap. Nothing in it is told by colour
 * alone: a denial's way is dashed and broken through, what says otherwise is a diamond, a copy is double, this page is
 * a square, and unnamed speakers are a dotted ring.
 */
export function ChainGutter({ row }: { readonly row: ChainRow }) {
  const { lane, passing, entering, onward } = row;
  return (
    <svg class="gutter" width={(lane + 1) * LANE_WIDTH} height="100%" aria-hidden="true">
      {[...passing, ...entering.filter(({ ends }) => !ends)].map((way, at) => (
        <line
          key={at}
          class={way.kind}
          x1={middleOf(way.lane)}
          x2={middleOf(way.lane)}
          y1="0"
          y2="100%"
        />
      ))}
      {entering.map((way, at) => (
        <path key={at} class={way.kind} d={branch(way, lane)} />
      ))}
      {onward === null ? null : (
        <line class={onward} x1={middleOf(lane)} x2={middleOf(lane)} y1={MIDDLE + EDGE} y2="100%" />
      )}
      {onward === 'denied' ? <Break x={middleOf(lane)} /> : null}
      <g transform={`translate(${middleOf(lane)} ${MIDDLE})`}>
        <Shape row={row} />
      </g>
    </svg>
  );
}

/** Two strokes through a denial's way, where its word stands. */
function Break({ x }: { readonly x: number }) {
  return (
    <svg y="100%" overflow="visible" aria-hidden="true">
      <path class="gap" d={`M${x} ${-MIDDLE - 3}v6`} />
      <path class="break" d={`M${x - 4} ${-MIDDLE - 1}l8 -4M${x - 4} ${-MIDDLE + 5}l8 -4`} />
    </svg>
  );
}

function Shape({ row: { station, from } }: { readonly row: ChainRow }) {
  if (station === null) return <path class="dots" d="M-4 0h0M0 0h0M4 0h0" />;
  switch (shapeOf(station)) {
    case 'page':
      return <rect class="station page" x="-5" y="-5" width="10" height="10" rx="1" />;
    case 'opposes':
      return <path class="station" d="M0 -6L6 0L0 6L-6 0Z" />;
    case 'copy':
      return (
        <>
          <circle class="station" cx="3" r="4" />
          <circle class="station" cx="-1" r="4" />
        </>
      );
    case 'unnamed':
      return <circle class="station unnamed" r="5" />;
    case 'named':
      return (
        <>
          <circle class="station" r="5" />
          {from.length === 0 ? <circle class="start" r="2" /> : null}
        </>
      );
  }
}

function shapeOf({ isPage, opposes, copy, unnamed }: ChainNode) {
  if (isPage) return 'page';
  if (opposes) return 'opposes';
  if (copy) return 'copy';
  return unnamed.length > 0 ? 'unnamed' : 'named';
}

function branch({ lane: from }: Way, to: number): string {
  if (from >= to) return `M${middleOf(to)} 0V${MIDDLE - EDGE}`;
  const x = middleOf(from);
  return `M${x} 0V${MIDDLE - 8}Q${x} ${MIDDLE} ${x + 8} ${MIDDLE}H${middleOf(to) - EDGE}`;
}

function middleOf(lane: number): number {
  return lane * LANE_WIDTH + LANE_WIDTH / 2;
}
