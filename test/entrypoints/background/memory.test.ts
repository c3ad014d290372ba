import { describe, expect, it } from 'vitest';
import type { RememberRequest } from '../../../bridge/protocol.ts';
import { success } from '../../../engine/result.ts';
import { createMemory } from '../../../entrypoints/background/memory.ts';
import { UNSET } from '../../../storage/reader-settings.ts';
import { addArticles, anArticle } from '../../storage/samples.ts';
import { aBackground, aCaller, aRequest } from './background.ts';

const PAGE = 'قال الوزير يوم الجمعة إن 42 شخصا قتلوا في الفيضانات التي ضربت جنوب البلاد.';

/** Checks a page, and gives what the memory keeps of it and shows then. */
async function kept(memory: boolean, hidden: boolean) {
  const background = aBackground();
  const opened = await background.access();
  if (!opened.ok) throw new Error(opened.failure.message);
  await addArticles(opened.value.database, [anArticle('other', ['The bridge was closed.'])]);
  const remembered: RememberRequest[] = [];
  const shown: number[] = [];
  const keeping = createMemory({
    reports: background.reports,
    keeper: {
      async remember(request) {
        remembered.push(request);
        return success(null);
      },
      lookAgain: async () => success({ unseen: 3 }),
    },
    settings: async () => ({ ...UNSET, memory, memoryDays: 7 }),
    showNotices: async (unseen) => shown.push(unseen),
  });
  const checked = await background.checks.check(aRequest(PAGE), aCaller(1, hidden));
  if (!checked.ok) throw new Error(checked.failure.message);
  await keeping.read({ tab: 1, report: checked.value.report });
  await keeping.lookAgain();
  return { remembered, shown };
}

describe('the memory', () => {
  it('keeps what was checked where the reader asked for it, and shows what is not seen', async () => {
    const { remembered, shown } = await kept(true, false);
    expect(remembered.map(({ sentences, days }) => [sentences.length, days])).toEqual([[1, 7]]);
    expect(shown).toEqual([3]);
  });

  it('keeps nothing until it is asked for, and looks for nothing', async () => {
    expect(await kept(false, false)).toEqual({ remembered: [], shown: [] });
  });

  it('keeps nothing of a private window', async () => {
    expect((await kept(true, true)).remembered).toEqual([]);
  });
});
