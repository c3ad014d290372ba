import type { CardView, JudgeRequest } from '../../bridge/protocol.ts';
import type { JudgedOutcome } from '../../components/card/judge.tsx';
import type { Failure, Result } from '../../engine/result.ts';

/** What became of what the reader said of evidence, as it is told under it. */
export function judgedOutcome(
  reply: Result<CardView | null, Failure>,
  says: JudgeRequest['says'],
): JudgedOutcome {
  if (reply.ok) return reply.value === null ? 'recorded' : says;
  switch (reply.failure.kind) {
    case 'disk-full':
      return 'disk-full';
    case 'too-many-judgements':
      return 'full';
    default:
      return 'failed';
  }
}
