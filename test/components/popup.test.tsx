// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '../../components/popup/popup.tsx';
import { POPUP_MESSAGES } from '../../components/popup/popup-words.ts';
import * as samples from './popup-samples.ts';
import { button, rendered, wordsOf } from './rendered.tsx';
import { wordsOfAll } from './words-in.ts';

const ignore = () => undefined;

const wordsFor = await wordsOfAll(POPUP_MESSAGES);

function show(given: Partial<PopupProps> = {}, uiLanguage = 'en-GB') {
  return rendered(
    <Popup
      state={samples.ENGLISH_REPORT}
      title="Talks in Muscat"
      outlet="Daily Wire"
      lang="en"
      marksShown={true}
      lost={[]}
      lostTexts={new Map()}
      words={wordsFor(uiLanguage)}
      sites={{
        host: 'news.example',
        thisSite: false,
        everySite: false,
        onThisSite: ignore,
        onEverySite: ignore,
        leftOut: false,
        off: false,
        onLeaveOut: ignore,
      }}
      translation={{ offer: null, onCompare: async () => 'cancelled' }}
      onCheck={ignore}
      onShowMarks={ignore}
      onReveal={ignore}
      onSave={async () => true}
      onPanel={ignore}
      onAbout={ignore}
      onSettings={ignore}
      {...given}
    />,
  );
}

describe('Popup of a checked page', () => {
  it('sums the page up in a sentence, in both languages', () => {
    expect(wordsOf(show().querySelector('.summary'))).toBe(
      'Of the 13 claims on this page, 3 are supported, by 2 independent origins in all. 2 meet with a different account.',
    );
    const arabic = show({ state: samples.ARABIC_REPORT }, 'ar');
    expect(wordsOf(arabic.querySelector('.summary'))).toBe(
      'من الأخبار الـ11 الواردة في هذه الصفحة 6 أخبار مؤيَّدة من 3 أصول مستقلة. ولا شيء في مكتبتك يعارض الصفحة.',
    );
  });

  it('says so when the library has nothing on the page, or the page says nothing', () => {
    const nothing = show({ state: samples.NOTHING_FOUND });
    expect(wordsOf(nothing.querySelector('.summary'))).toBe(
      'Your library has nothing on the 11 claims of this page.',
    );
    const opinion = samples.report({
      summary: { counts: samples.counts({ 'not-a-claim': 4 }), sources: [], independentOrigins: 0 },
    });
    expect(wordsOf(show({ state: opinion }).querySelector('.summary'))).toContain('no claims');
  });

  it('never calls support independent when all of it is repeated', () => {
    const repeated = samples.report({
      summary: { counts: samples.counts({ repeated: 2 }), sources: [], independentOrigins: 0 },
    });
    expect(wordsOf(show({ state: repeated }).querySelector('.summary'))).toContain(
      'from the same origin as the page',
    );
  });

  it('counts each state that occurs, and leads to its first sentence', () => {
    const onReveal = vi.fn();
    const root = show({ onReveal });
    const lines = [...root.querySelectorAll('.states button')];
    expect(lines.map(wordsOf)).toEqual([
      'Corroborated 3',
      'Contradicted 1',
      'Disputed 1',
      'New 8',
      'Not a claim 2',
    ]);
    expect(lines[0]?.getAttribute('aria-label')).toBe('Corroborated 3: show the first sentence');
    (lines[3] as HTMLButtonElement).click();
    expect(onReveal).toHaveBeenCalledExactlyOnceWith(5);
  });

  it('lists the sources under their origins, with what each says', () => {
    const nodes = [...show().querySelectorAll('.sources > .origins > li')].map(wordsOf);
    expect(nodes).toEqual([
      'TehranFrance 24agrees with 1 sentencediffers from 2 sentences',
      'ReutersThe Heraldagrees with 2 sentences',
      'Gulf Postagrees with 1 sentenceon its own authority',
    ]);
  });

  it('does not say that an outlet has something through itself', () => {
    const origins = [
      { key: 'reuters', name: 'Reuters' },
      { key: 'the herald', name: 'The Herald' },
      { key: 'afp', name: 'AFP' },
    ];
    const sources = samples.ENGLISH_REPORT.summary.sources.map((each) =>
      each.source === 'The Herald' ? { ...each, origins } : each,
    );
    const summary = { ...samples.ENGLISH_REPORT.summary, sources };
    const text = wordsOf(show({ state: { ...samples.ENGLISH_REPORT, summary } }));
    expect(text).toContain('also through AFP');
    expect(text).not.toContain('through The Herald');
  });

  it('says what was left out and which articles were not used, and why', () => {
    const root = show({ state: samples.ARABIC_REPORT });
    const [left, excluded] = [...root.querySelectorAll('details.apart:not(.stated)')];
    expect(wordsOf(left?.querySelector('summary') ?? null)).toContain('5 passages were not read');
    expect(wordsOf(left ?? null)).toContain('تابعونا عبر فيسبوك');
    expect(wordsOf(excluded ?? null)).toContain('it is this page');
  });

  it('counts the sentences that the page no longer has, and leads to none of them', () => {
    const onReveal = vi.fn();
    const [gone, there] = samples.ENGLISH_REPORT.marks.filter(({ kind }) => kind === 'new');
    const root = show({ lost: [gone?.sentence ?? -1], onReveal });
    expect(wordsOf(root.querySelector('.states'))).toContain('1 sentence is no longer on the page');
    root.querySelector<HTMLButtonElement>('button[aria-label^="New"]')?.click();
    expect(onReveal).toHaveBeenCalledWith(there?.sentence);
    expect(wordsOf(show().querySelector('.states'))).not.toContain('no longer');
    const arabic = show({ state: samples.ARABIC_REPORT, lost: [0, 1] }, 'ar');
    expect(wordsOf(arabic.querySelector('.states'))).toContain('جملتان لم تعودا في الصفحة');
  });

  it('says that the library is empty instead of calling everything new', () => {
    const root = show({ state: { ...samples.NOTHING_FOUND, libraryEmpty: true } });
    expect(wordsOf(root.querySelector('[role=status]'))).toContain('Your library is empty');
  });

  it('shows and hides the marks', () => {
    const onShowMarks = vi.fn();
    button(show({ onShowMarks }), 'Hide marks').click();
    button(show({ onShowMarks, marksShown: false }), 'Show marks').click();
    expect(onShowMarks.mock.calls).toEqual([[false], [true]]);
    expect(show({ marksShown: null }).textContent).not.toContain('marks');
  });
});

describe('Popup without a result', () => {
  it('offers to check a page that was not checked', () => {
    const onCheck = vi.fn();
    const root = show({ state: { kind: 'unchecked' }, onCheck });
    button(root, 'Check this page').click();
    expect(onCheck).toHaveBeenCalledOnce();
  });

  it('cannot be asked twice while it checks, and can when that takes too long', () => {
    const waiting = show({ state: { kind: 'checking', slow: false } });
    expect(button(waiting, 'Check this page').disabled).toBe(true);
    const slow = show({ state: { kind: 'checking', slow: true } });
    expect(button(slow, 'Check again').disabled).toBe(false);
  });

  it('says where the browser lets nobody read, and offers nothing there', () => {
    for (const why of ['browser-page', 'protected', 'pdf', 'file'] as const) {
      const root = show({ state: { kind: 'barred', why } });
      expect(wordsOf(root.querySelector('[role=status]')).length).toBeGreaterThan(40);
      expect([...root.querySelectorAll('button')].map(wordsOf)).toEqual([
        'Settings',
        'About Isnad',
      ]);
    }
  });

  it('says why a page could not be read, with the details of a failure', () => {
    const unreadable = (why: 'not-an-article' | 'too-large' | 'failed') =>
      show({ state: { kind: 'unreadable', why, message: 'The disk is full.' } });
    expect(wordsOf(unreadable('not-an-article'))).toContain('No article found');
    expect(wordsOf(unreadable('too-large'))).not.toContain('The disk is full.');
    expect(wordsOf(unreadable('failed').querySelector('details'))).toContain('The disk is full.');
  });

  it('names a page without a title', () => {
    expect(wordsOf(show({ title: null, state: { kind: 'loading' } }))).toContain('Untitled page');
  });
});

describe('Popup switches', () => {
  const sites = {
    host: 'news.example',
    thisSite: false,
    everySite: false,
    leftOut: false,
    off: false,
    onThisSite: ignore,
    onEverySite: ignore,
    onLeaveOut: ignore,
  };

  it('ask inside the click, for this site and for every site', () => {
    const onThisSite = vi.fn();
    const onEverySite = vi.fn();
    const root = show({ sites: { ...sites, onThisSite, onEverySite } });
    button(root, 'News on news.example').click();
    button(root, 'News on every site').click();
    expect(onThisSite).toHaveBeenCalledExactlyOnceWith(true);
    expect(onEverySite).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('turn off what is on', () => {
    const onThisSite = vi.fn();
    const root = show({ sites: { ...sites, thisSite: true, onThisSite } });
    const site = button(root, 'News on news.example');
    expect(site.getAttribute('aria-checked')).toBe('true');
    site.click();
    expect(onThisSite).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('say that every site includes this one', () => {
    const root = show({ sites: { ...sites, everySite: true } });
    const site = button(root, 'News on news.example');
    expect([site.disabled, site.getAttribute('aria-checked')]).toEqual([true, 'true']);
  });

  it('leave this site out of all, and let it in again', () => {
    const onLeaveOut = vi.fn();
    const among = show({ sites: { ...sites, everySite: true, onLeaveOut } });
    button(among, 'Leave out news.example').click();
    const out = show({ sites: { ...sites, everySite: true, leftOut: true, onLeaveOut } });
    expect(button(out, 'News on news.example').getAttribute('aria-checked')).toBe('false');
    button(out, 'Leave out news.example').click();
    expect(onLeaveOut.mock.calls).toEqual([[true], [false]]);
    expect(wordsOf(show({ sites }))).not.toContain('Leave out');
  });

  it('say so where nothing is checked without a click', () => {
    expect(wordsOf(show({ sites: { ...sites, off: true } }))).toContain('switched off');
  });
});

describe('Popup with hostile words', () => {
  const HOSTILE = '<img src=x onerror=alert(1)>\u202E\u2066';

  it('shows markup as text', () => {
    const state = samples.report({
      lang: HOSTILE,
      summary: {
        counts: samples.counts({ corroborated: 1 }),
        independentOrigins: 1,
        sources: [
          samples.source({
            source: HOSTILE,
            title: HOSTILE,
            url: 'javascript:alert(1)',
            supports: [0],
            origins: [
              { key: 'a', name: HOSTILE },
              { key: 'b', name: HOSTILE },
            ],
          }),
        ],
      },
      leftOut: [{ text: HOSTILE, why: 'caption' }],
      excluded: [{ title: HOSTILE, source: HOSTILE, why: HOSTILE }],
    });
    const root = show({ state, title: HOSTILE, outlet: HOSTILE });
    expect(root.querySelector('img, a')).toBeNull();
    expect(root.textContent).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(wordsOf(root)).toContain('not independent of this page');
  });
});

describe('Saving a check', () => {
  const save = (root: HTMLElement) => button(root, 'Save this check as a file');

  it('is offered for a checked page only', () => {
    expect(show().querySelector('button.save')).not.toBeNull();
    expect(show({ state: { kind: 'unchecked' } }).querySelector('button.save')).toBeNull();
  });

  it('says what to do where it fails, and can be tried again', async () => {
    const onSave = vi.fn(async () => false);
    const root = show({ onSave });
    save(root).click();
    await vi.waitFor(() => expect(wordsOf(root)).toContain('could not be saved'));
    expect(save(root).disabled).toBe(false);
    onSave.mockResolvedValue(true);
    save(root).click();
    await vi.waitFor(() => expect(wordsOf(root)).not.toContain('could not be saved'));
    expect(onSave).toHaveBeenCalledTimes(2);
  });
});
