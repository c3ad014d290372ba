import { describe, expect, it, vi } from 'vitest';
import { failure } from '../../../engine/result.ts';
import { removePack } from '../../../storage/packs.ts';
import { openDatabase } from '../../../storage/schema.ts';
import { aBackground, aCaller, aProfile, aRequest, packagedStarter } from './background.ts';

const pack = packagedStarter;

const TALKS =
  'أجرى اثنان من كبار المسؤولين في إدارة الرئيس الأميركي جو بايدن محادثات غير مباشرة مع مسؤولين إيرانيين في عُمان هذا الأسبوع حول كيفية تجنب تصعيد الهجمات الإقليمية، حسبما قال مصدران مطلعان على المحادثات لموقع "أكسيوس".';
const UNKNOWN = 'افتتحت بلدية المدينة حديقة جديدة للأطفال في الحي الغربي صباح الثلاثاء.';

describe('a check', () => {
  it('replies positions and states only, and keeps the report for the popup', async () => {
    const { checks, reports, counts } = aBackground({ pack });
    const reply = await checks.check(aRequest(`${TALKS} ${UNKNOWN}`), aCaller(7));
    if (!reply.ok) throw new Error(reply.failure.message);
    expect(reply.value.marks.map(({ sentence }) => sentence)).toEqual([0, 1]);
    expect(['corroborated', 'repeated']).toContain(reply.value.marks[0]?.kind);
    expect(reply.value.marks[1]?.kind).toBe('new');
    expect(JSON.stringify(reply)).not.toMatch(/[\u0600-\u06ff]/);
    expect(await reports.get(7)).toMatchObject({
      kind: 'done',
      id: reply.value.report,
      url: 'https://page.example/7',
      title: 'A page',
      source: 'An unknown outlet',
      sentences: 2,
      marks: reply.value.marks,
      leftOut: [{ text: 'Read also: another story of the day', why: 'related-links' }],
      libraryEmpty: false,
      checkedAt: 1_700_000_000_000,
    });
    expect(counts.get(7)).toBe(0);
  });

  it('says that the library is empty where the reader removed the starter pack', async () => {
    const { checks, reports, starter, access } = aBackground({ pack });
    await starter.keep();
    const opened = await access();
    if (opened.ok) await removePack(opened.value.database, 'starter');
    expect((await checks.check(aRequest(TALKS), aCaller(7))).ok).toBe(true);
    expect(await reports.get(7)).toMatchObject({ kind: 'done', libraryEmpty: true });
  });

  it('says why where the library could not be filled or opened', async () => {
    const broken = aBackground({ pack: async () => new Uint8Array([1]) });
    const reply = await broken.checks.check(aRequest(TALKS), aCaller(7));
    expect(reply).toMatchObject({ ok: false, failure: { kind: 'starter-failed' } });
    const full = failure('disk-full', 'The disk is full.');
    const closed = aBackground({ pack, open: async () => full });
    expect(await closed.checks.check(aRequest(TALKS), aCaller(7))).toEqual(full);
    expect(await closed.reports.get(7)).toMatchObject({
      kind: 'unreadable',
      why: 'failed',
      message: 'The disk is full.',
    });
  });

  it('works against what is there although the starter pack cannot be renewed', async () => {
    const profile = aProfile();
    await aBackground({ profile, pack }).starter.keep();
    const updated = aBackground({
      profile,
      release: '2.0',
      pack: async () => {
        throw new Error('gone');
      },
    });
    const reply = await updated.checks.check(aRequest(TALKS), aCaller(7));
    expect(reply).toMatchObject({ ok: true });
  });

  it('counts alone where it is the later one of a tab', async () => {
    const { checks, reports } = aBackground({ pack });
    const [first, second, other] = await Promise.all([
      checks.check(aRequest(TALKS), aCaller(7)),
      checks.check(aRequest(UNKNOWN), aCaller(7)),
      checks.check(aRequest(TALKS), aCaller(8)),
    ]);
    expect(first).toMatchObject({ ok: false, failure: { kind: 'superseded' } });
    expect(second).toMatchObject({ ok: true, value: { marks: [{ kind: 'new' }] } });
    expect(other.ok).toBe(true);
    expect(await reports.get(7)).toMatchObject({ kind: 'done', marks: [{ kind: 'new' }] });
  });

  it('keeps nothing for a tab that was closed meanwhile', async () => {
    const { checks, reports } = aBackground({ pack });
    const checking = checks.check(aRequest(TALKS), aCaller(7));
    checks.forget(7);
    await reports.drop(7);
    expect(await checking).toMatchObject({ ok: false, failure: { kind: 'superseded' } });
    expect(await reports.get(7)).toBeNull();
  });

  it('fails with a reason where the browser has no room for the report', async () => {
    const { checks } = aBackground({ pack, profile: aProfile(100) });
    const reply = await checks.check(aRequest(TALKS), aCaller(7));
    expect(reply).toMatchObject({ ok: false, failure: { kind: 'report-refused' } });
  });

  it('writes nothing to disk of what was checked', async () => {
    const background = aBackground({ pack });
    await background.starter.keep();
    const rows = async () => {
      const opened = await openDatabase(background.profile.disk);
      if (!opened.ok) throw new Error(opened.failure.message);
      const all = await Promise.all(opened.value.tables.map((table) => table.toArray()));
      opened.value.close();
      return JSON.stringify(all);
    };
    const before = await rows();
    const local = background.profile.local.keys();
    await background.checks.check(aRequest(UNKNOWN), aCaller(7, true));
    expect(await rows()).toBe(before);
    expect(background.profile.local.keys()).toEqual(local);
  });
});

describe('a page that cannot be read', () => {
  it('leaves no error behind that nobody catches, although the library cannot be opened', async () => {
    const uncaught = vi.fn();
    process.on('unhandledRejection', uncaught);
    const open = async () => {
      throw new TypeError('a fault of the program');
    };
    const { checks } = aBackground({ pack, open });
    const reply = await checks.check({ ...aRequest(''), blocks: [] }, aCaller(7));
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', uncaught);
    expect(reply).toMatchObject({ ok: false, failure: { kind: 'not-an-article' } });
    expect(uncaught).not.toHaveBeenCalled();
  });

  it('keeps the address that a single-page site has now, never one of another origin', async () => {
    const { checks, reports } = aBackground({ pack });
    const text = 'The delegation arrived in the capital on Monday evening.';
    const addressAfter = async (url: string) => {
      await checks.check({ ...aRequest(text), url }, aCaller(7));
      return (await reports.get(7))?.url;
    };
    expect(await addressAfter('https://page.example/second')).toBe('https://page.example/second');
    expect(await addressAfter('https://lie.example/second')).toBe('https://page.example/7');
    expect(await addressAfter('not an address')).toBe('https://page.example/7');
  });

  it('is reported with its reason and clears the count', async () => {
    const { checks, reports, counts } = aBackground();
    const why = { why: 'too-large', message: 'Too large.' } as const;
    await checks.tellUnreadable({ url: 'https://lie.example', title: 'T', ...why }, aCaller(7));
    expect(await reports.get(7)).toEqual({
      kind: 'unreadable',
      url: 'https://page.example/7',
      title: 'T',
      ...why,
    });
    expect(counts.get(7)).toBe(0);
  });
});
