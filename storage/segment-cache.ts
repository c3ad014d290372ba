import type { Segment } from '../engine/library.ts';

/** Opened segments by what they are of. May be emptied at any time: it saves time, nothing else. */
export type SegmentCache = Map<string, { readonly revision: number; readonly segment: Segment }>;
