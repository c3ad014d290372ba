import type { ComponentChildren } from 'preact';
import type { PanelFilter } from '../panel/panel-sentences.ts';

/** Where a number leads: to the sentences that it counts. */
export interface Lead {
  readonly filter: PanelFilter;
  /** What the filter lets through. */
  readonly sentences: readonly number[];
}

interface FigureProps {
  readonly lead: Lead;
  /** What it says to those who do not see beside what it stands; the visible words are part of it. */
  readonly label?: string;
  readonly look?: string;
  readonly children: ComponentChildren;
  readonly onFollow: (lead: Lead) => void;
}

/** A number with its words that leads to the sentences behind it. */
export function Figure({ lead, label, look = 'link figure', children, onFollow }: FigureProps) {
  return (
    <button type="button" class={look} aria-label={label} onClick={() => onFollow(lead)}>
      {children}
    </button>
  );
}
