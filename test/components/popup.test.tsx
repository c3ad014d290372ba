// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import * as samples from './popup-samples.ts';
import { button, wordsOf } from './rendered.tsx';
import { showPopup as show } from './shown-popup.tsx';

const ignore = () => undefined;

describe('Popup of a checked page', () => {
  it('sums the page up in a sentence, in both languages', () => {
    expect(wordsOf(show().querySelector('.summary'))).toBe(
      '2 claims on this page meet with a different account. Of the 13 claims on this page, 3 are supported, by 3 independent origins in all.',
    );
    const arabic = show({ state: samples.ARABIC_REPORT }, 'ar');
    expect(wordsOf(arabic.querySelector('.summary'))).toBe(
      'من الأخبار الـ11 الواردة في هذه الصفحة 6 أخبار مؤيَّدة من أصلين مستقلين. ولا شيء في مكتبتك يعارض الصفحة.',
    );
  });

  it('says so when the library has nothing on the page, or the page says nothing', () => {
    const nothing = show({ state: samples.NOTHING_FOUND });
    expect(wordsOf(nothing.querySelector('[role=status]'))).toBe(
      'Your library has nothing on the 11 claims of this page. New does not mean untrue: no article in your library tells of it yet.',
    );
    expect(nothing.querySelector('.sources')).toBeNull();
    const opinion = show({ state: samples.NO_CLAIMS }).querySelector('[role=status]');
    expect(wordsOf(opinion)).toContain('no claims');
    expect(wordsOf(opinion)).toContain('opinions and calls stay unmarked');
  });

  it('never calls support independent when all of it is repeated', () => {
    const repeated = samples.report({
      summary: { counts: samples.counts({ repeated: 2 }), sources: [], independentOrigins: 0 },
    });
    expect(wordsOf(show({ state: repeated }).querySelector('.summary'))).toContain(
      'from the same origin as the page',
    );
  });

  it('says at a glance that many outlets have it from one origin', () => {
    const root = show({ state: samples.CIRCULAR_REPORT });
    expect(wordsOf(root.querySelector('.summary'))).toBe(
      'What your library has on this page all comes from the same origin as the page. 5 outlets tell it, all from Axios.',
    );
    const [heading, hint, tree] = [...root.querySelectorAll('.sources > *')].map(wordsOf);
    expect(heading).toBe('Not counted as independent');
    expect(hint).toContain('from where this page has it');
    expect(tree).toContain('5 outlets, all from Axiosagrees with 6 sentences');
    expect(tree).toContain('3 more outlets');
    const mixed = show({ state: samples.ENGLISH_REPORT }).querySelector('.summary');
    expect(wordsOf(mixed)).not.toContain('all from');
  });

  it('counts each state that occurs, another account first', () => {
    const lines = [...show().querySelectorAll('.states button')];
    expect(lines.map(wordsOf)).toEqual([
      'Contradicted 1',
      'Disputed 1',
      'Corroborated 3',
      'New 8',
      'Not a claim 2',
    ]);
    expect(lines[2]?.getAttribute('aria-label')).toBe('Corroborated 3: show the sentences');
  });

  it('lists the origins with who has it from there: another account first, then by support', () => {
    const nodes = [...show().querySelectorAll('.sources > .origins > li')].map(wordsOf);
    expect(nodes).toEqual([
      'Tehrandiffers from 2 sentencesagrees with 1 sentenceFrance 24',
      '2 outlets, all from Reutersagrees with 2 sentencesThe Herald2Morning Ledger1',
      'Gulf Postagrees with 2 sentenceson its own authority',
    ]);
  });

  it('folds away what is more than a glance, and loses nothing', () => {
    const root = show({ state: samples.MANY_SOURCES });
    const open = [...root.querySelectorAll('.sources > .origins > li')];
    expect(open.length).toBeLessThan(7);
    const outlets = new Set([...root.querySelectorAll('.sources a')].map((link) => wordsOf(link)));
    expect(outlets.size).toBe(
      new Set(samples.MANY_SOURCES.summary.sources.map((each) => each.source)).size,
    );
  });

  it('says what was left out and which articles were not used, and why', () => {
    const root = show({ state: samples.ARABIC_REPORT });
    const [left, excluded] = [...root.querySelectorAll('details.apart:not(.stated)')];
    expect(wordsOf(left?.querySelector('summary') ?? null)).toContain('5 passages were not read');
    expect(wordsOf(left ?? null)).toContain('تابعونا عبر فيسبوك');
    expect(wordsOf(excluded ?? null)).toContain('it is this page');
  });

  it.each([
    ['paywalled', 'For subscribers: the rest is missing here'],
    ['truncated', 'Cut off: the rest is elsewhere'],
    ['next-page', 'One page of several: the others were not read'],
  ] as const)('says without a click that not all of the article was read: %s', (why, says) => {
    const leftOut = [{ text: 'a', why } as const];
    for (const libraryEmpty of [false, true]) {
      const out = show({ state: samples.report({ leftOut, libraryEmpty }) });
      expect(wordsOf(out.querySelector('.held-back') ?? out)).toBe(says);
    }
    const whole = show({ state: samples.report({ leftOut: [{ text: 'a', why: 'caption' }] }) });
    expect(whole.querySelector('.held-back')).toBeNull();
  });

  it('counts the sentences that the page no longer has', () => {
    const root = show({ lost: [5] });
    expect(wordsOf(root)).toContain('1 sentence is no longer on the page');
    expect(wordsOf(show())).not.toContain('no longer');
    const arabic = show({ state: samples.ARABIC_REPORT, lost: [0, 1] }, 'ar');
    expect(wordsOf(arabic)).toContain('جملتان لم تعودا في الصفحة');
  });

  it('says that the library is empty instead of calling everything new', () => {
    const onCheck = vi.fn();
    const root = show({ state: { ...samples.NOTHING_FOUND, libraryEmpty: true }, onCheck });
    expect(wordsOf(root.querySelector('[role=status]'))).toContain('Your library is empty');
    expect(root.querySelector('.states')).toBeNull();
    button(root, 'Check again').click();
    expect(onCheck).toHaveBeenCalledOnce();
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
              samples.from({ key: 'a', name: HOSTILE }, { supports: [0] }),
              samples.from({ key: HOSTILE, name: '' }, { supports: [0] }),
            ],
          }),
        ],
      },
      leftOut: [{ text: HOSTILE, why: 'caption' }],
      excluded: [{ title: HOSTILE, source: HOSTILE, why: HOSTILE }],
    });
    const root = show({ state, title: HOSTILE, outlet: HOSTILE });
    expect(root.querySelector('img, a:not([href^="#"], [href="/library.html"])')).toBeNull();
    expect(root.textContent).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(wordsOf(root)).toContain('not independent of this page');
  });
});

describe('Saving a check', () => {
  const save = (root: HTMLElement) => button(root, 'Save this check');

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
