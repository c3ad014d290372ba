import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftOf } from '../../engine/drift.ts';

const texts = (claims: readonly { readonly text: string }[]) => claims.map(({ text }) => text);

const KILLED = 'The minister said on Friday that 42 people were killed in the floods.';
const KILLED_MORE = 'The minister said on Friday that 57 people were killed in the floods.';
const VILLAGE = 'Rescue teams reached the last village on Saturday.';
const BRIDGE = 'The bridge over the Indus was closed to traffic.';

describe('how a story drifts', () => {
  it('tells what was added, what was dropped and what was changed', () => {
    const drift = driftOf([KILLED, VILLAGE].join('\n'), [KILLED_MORE, BRIDGE].join('\n'));
    expect(texts(drift.added)).toEqual([BRIDGE]);
    expect(texts(drift.dropped)).toEqual([VILLAGE]);
    expect(drift.changed.map(({ before, after }) => [before.text, after.text])).toEqual([
      [KILLED, KILLED_MORE],
    ]);
  });

  it('tells it of an Arabic story', () => {
    const before = 'قال الوزير يوم الجمعة إن 42 شخصا قتلوا في الفيضانات.';
    const after = 'قال الوزير يوم الجمعة إن 57 شخصا قتلوا في الفيضانات.';
    const { added, dropped, changed } = driftOf(before, after);
    expect([added, dropped]).toEqual([[], []]);
    expect(changed.map((pair) => [pair.before.text, pair.after.text])).toEqual([[before, after]]);
  });

  it('takes commas, quotes, vowel marks, spaces and the order of sentences for no change', () => {
    const before = `${KILLED}\n${VILLAGE}\nقال الوزير إن 42 شخصا قتلوا.`;
    const after = `قال الوزيرُ: إنّ 42 شخصًا قتلوا.\n${VILLAGE}\nThe minister said, on Friday, that 42 people  were killed in the floods.`;
    expect(driftOf(before, after)).toEqual({ added: [], dropped: [], changed: [] });
  });

  it('says nothing of a text against itself, and is never in doubt which way it went', () => {
    const lines = fc.array(fc.constantFrom(KILLED, KILLED_MORE, VILLAGE, BRIDGE), { maxLength: 6 });
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const [before, after] = [one.join('\n'), other.join('\n')];
        expect(driftOf(before, before)).toEqual({ added: [], dropped: [], changed: [] });
        const [there, back] = [driftOf(before, after), driftOf(after, before)];
        expect(texts(there.added).sort()).toEqual(texts(back.dropped).sort());
        expect(there.changed).toHaveLength(back.changed.length);
      }),
    );
  });

  it('neither throws nor is slow on hostile texts', () => {
    const long = `${'a\ud800 '.repeat(20_000)}.\n${'\u0000\u202e٣'.repeat(5_000)}`;
    expect(() => driftOf(long, KILLED)).not.toThrow();
  });
});
