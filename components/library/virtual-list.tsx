import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface VirtualListProps {
  readonly total: number;
  /** CSS pixels of every row. */
  readonly rowHeight: number;
  readonly label: string;
  /** The row that the keys lead from. */
  readonly active: number;
  readonly row: (index: number, isActive: boolean) => ComponentChild;
  /** The reader went to another row, by the pointer or the tab key. */
  readonly onActive: (index: number) => void;
  /** Is told the rows that are in view, the last not included. */
  readonly onWindow?: (from: number, to: number) => void;
}

/** Rows drawn beyond what is seen, on both sides. */
const MARGIN = 6;
/** CSS pixels: browsers draw no taller element than some 17 million. */
const TALLEST = 15_000_000;

/** How many rows a list can have. */
export function mostRows(rowHeight: number): number {
  return Math.floor(TALLEST / rowHeight);
}

/** A list of any length, of which only what is seen is in the page; to a screen reader each row says its place among all. */
export function VirtualList(props: VirtualListProps) {
  const { total, rowHeight, label, active, row, onActive, onWindow } = props;
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  const shown = Math.min(total, mostRows(rowHeight));
  const from = Math.max(0, Math.floor(seen.top / rowHeight) - MARGIN);
  const to = Math.min(shown, Math.ceil((seen.top + seen.height) / rowHeight) + MARGIN);

  const look = () => {
    const { current } = box;
    if (current !== null) setSeen({ top: current.scrollTop, height: current.clientHeight || 800 });
  };
  useLayoutEffect(look, []);
  useEffect(() => {
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, []);
  useEffect(() => onWindow?.(from, to), [from, to, onWindow]);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null || !current.contains(document.activeElement)) return;
    focusRow(current, active);
    const top = active * rowHeight;
    if (top < current.scrollTop) current.scrollTop = top;
    const below = top + rowHeight - current.clientHeight;
    if (below > current.scrollTop) current.scrollTop = below;
    look();
  }, [active, rowHeight]);
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  // The active row stays in the page, so that the focus is not lost when it is scrolled away.
  if (active < shown && !rows.includes(active)) rows.push(active);
  return (
    <div class="lines" ref={box} onScroll={look}>
      <ul
        aria-label={label}
        onFocusIn={({ target }) => {
          const at = target instanceof Element ? target.closest('[data-row]') : null;
          const index = Number(at?.getAttribute('data-row') ?? active);
          if (index !== active) onActive(index);
        }}
        style={{ blockSize: `${shown * rowHeight}px` }}
      >
        {rows.map((index) => (
          <li
            key={index}
            aria-posinset={index + 1}
            aria-setsize={total}
            data-row={index}
            style={{ insetBlockStart: `${index * rowHeight}px`, blockSize: `${rowHeight}px` }}
          >
            {row(index, index === active)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Gives the focus to a row, unless something in it has it. */
export function focusRow(list: Element, index: number): void {
  const row = list.querySelector(`[data-row="${index}"]`);
  if (row === null || row.contains(document.activeElement)) return;
  row.querySelector<HTMLElement>('[data-line]')?.focus({ preventScroll: true });
}
