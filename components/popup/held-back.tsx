import type { LeftOut } from '../../engine/model.ts';
import type { Words } from '../messages/words.ts';

interface HeldBackProps {
  readonly leftOut: readonly LeftOut[];
  readonly words: Words<'left-out'>;
}

const LIMITS = ['paywalled', 'truncated', 'next-page'] as const;

/** That the page's article goes on where it was not read: its sentences are not all of it. */
export function HeldBack({ leftOut, words }: HeldBackProps) {
  return (
    <>
      {LIMITS.filter((limit) => leftOut.some(({ why }) => why === limit)).map((why) => (
        <p key={why} class="hint held-back">
          {words(`left-out.${why}`)}
        </p>
      ))}
    </>
  );
}
