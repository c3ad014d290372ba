// @vitest-environment jsdom
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import {
  type OnState,
  type SyncActions,
  type SyncContent,
  WHY_NAMES,
} from '../../../components/sync/sync-content.ts';
import { SyncPage } from '../../../components/sync/sync-page.tsx';
import { SYNC_MESSAGES } from '../../../components/sync/sync-words.ts';
import { button, rendered, wordsOf } from '../rendered.tsx';
import { wordsOfAll } from '../words-in.ts';
import { NO_ACTIONS, ON, SYNC_CONTENTS, WORDS, why } from './sync-samples.ts';

const wordsFor = await wordsOfAll(SYNC_MESSAGES);
const NEEDS_LAYOUT = {
  'color-contrast': { enabled: false },
  'label-content-name-mismatch': { enabled: false },
  'target-size': { enabled: false },
};

function show(content: SyncContent, does: Partial<SyncActions> = {}, tag = 'en') {
  return rendered(<SyncPage content={content} words={wordsFor(tag)} {...NO_ACTIONS} {...does} />);
}

const on = (given: Partial<OnState>): SyncContent => ({ kind: 'on', ...ON, ...given });

/** Changes of what is drawn come a moment after what was done. */
const drawn = () => new Promise((resolve) => setTimeout(resolve, 0));

function type(root: Element, name: string, text: string): void {
  const field = root.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (field === null) throw new Error(`no field ${name}`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function submit(root: Element, words: string): void {
  button(root, words).closest('form')?.requestSubmit();
}

describe('the page of sync', () => {
  it.each(['ar', 'en'])('has no fault that axe knows of, in each state (%s)', async (tag) => {
    document.documentElement.lang = tag;
    document.title = 'Isnad';
    const faults: Record<string, string[]> = {};
    for (const [state, content] of Object.entries(SYNC_CONTENTS)) {
      for (const details of show(content, {}, tag).querySelectorAll('details')) details.open = true;
      const { violations } = await axe.run(document, { rules: NEEDS_LAYOUT });
      if (violations.length > 0) faults[state] = violations.map(({ id }) => id);
    }
    expect(faults).toEqual({});
  });

  it('has a sentence for everything that can go wrong, and no two are the same', () => {
    for (const tag of ['ar', 'en']) {
      const sentences = WHY_NAMES.map((name) =>
        wordsOf(show(on({ why: why(name) }), {}, tag).querySelector('.why p')),
      );
      expect(new Set(sentences).size).toBe(WHY_NAMES.length);
      // Each says what to do besides what is wrong, or offers a click that does it.
      for (const [at, sentence] of sentences.entries()) {
        expect([WHY_NAMES[at], sentence.length > 30]).toEqual([WHY_NAMES[at], true]);
      }
    }
  });
});

describe('the storage', () => {
  it('is tried as it was entered, with the address that Nextcloud has for this account', () => {
    const onTry = vi.fn();
    const root = show(SYNC_CONTENTS['place'] as SyncContent, { onTry });
    type(root, 'address', 'cloud.example');
    type(root, 'user', ' nur ');
    type(root, 'password', ' secret ');
    submit(root, 'Try the storage');
    expect(onTry).toHaveBeenCalledWith({
      kind: 'webdav',
      address: 'https://cloud.example/remote.php/dav/files/nur',
      user: 'nur',
      password: ' secret ',
    });
  });

  it('may be a bucket', async () => {
    const onTry = vi.fn();
    const root = show(SYNC_CONTENTS['place'] as SyncContent, { onTry });
    const select = root.querySelector('select');
    if (select === null) throw new Error('no choice');
    select.value = 's3';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
    type(root, 'address', 'https://s3.example/bucket');
    type(root, 'keyId', 'key');
    type(root, 'secret', 'hidden');
    submit(root, 'Try the storage');
    expect(onTry).toHaveBeenCalledWith({
      kind: 's3',
      address: 'https://s3.example/bucket',
      region: 'us-east-1',
      keyId: 'key',
      secret: 'hidden',
    });
  });

  it('can be gone on with only where it is usable', () => {
    const onPlaceDone = vi.fn();
    const root = show(SYNC_CONTENTS['tried'] as SyncContent, { onPlaceDone });
    button(root, 'Go on').click();
    expect(onPlaceDone).toHaveBeenCalledOnce();
    const unusable: SyncContent = {
      kind: 'place',
      isBusy: false,
      why: null,
      findings: ['changes-files', 'does-not-delete'],
      isMove: false,
    };
    const refused = show(unusable);
    expect(() => button(refused, 'Go on')).toThrow(/no button/);
    expect(wordsOf(refused)).toContain('It cannot be used');
  });
});

describe('the recovery words', () => {
  it('are asked back, two of them, before the reader goes on', async () => {
    const onWordsDone = vi.fn();
    const root = show({ kind: 'words', words: WORDS, asked: [3, 17] }, { onWordsDone });
    expect([...root.querySelectorAll('.recovery li')].map(wordsOf)).toEqual(WORDS);
    button(root, 'I have them').click();
    await drawn();
    expect(root.querySelector('.recovery')).toBeNull();
    type(root, 'word-3', 'able');
    type(root, 'word-17', 'about');
    submit(root, 'Compare');
    await drawn();
    expect(onWordsDone).not.toHaveBeenCalled();
    expect(root.querySelector('[role=alert]')?.textContent).toMatch(/not the two words/);
    type(root, 'word-17', ' Acoustic ');
    submit(root, 'Compare');
    expect(onWordsDone).toHaveBeenCalledOnce();
  });

  it('are told to be in a clipboard that others see, once they are', async () => {
    const onCopy = vi.fn();
    const root = show({ kind: 'words', words: WORDS, asked: [3, 17] }, { onCopy });
    button(root, 'Copy').click();
    await drawn();
    expect(onCopy).toHaveBeenCalledWith(WORDS.join(' '));
    expect(wordsOf(root)).toContain('in the clipboard');
  });
});

describe('how sync stands', () => {
  it('is said in words: up to date, and since when', () => {
    expect(wordsOf(show(on({})))).toMatch(/Up to date.*Last done 4 minutes ago\./);
    expect(wordsOf(show(on({}), {}, 'ar'))).toContain('المكتبة محدّثة');
  });

  it('is never “up to date” where something waits or went wrong', () => {
    expect(wordsOf(show(on({ waiting: 11 })))).not.toContain('Up to date');
    expect(wordsOf(show(on({ waiting: 11 })))).toContain('11 changes wait to be sent.');
    expect(wordsOf(show(on({ why: why('offline') })))).not.toContain('Up to date');
    expect(wordsOf(show(on({ doneAt: null })))).toContain('Nothing was synced yet.');
  });

  it('names each device and when it was last heard of', () => {
    const [self, laptop] = show(on({})).querySelectorAll('.devices li');
    expect(wordsOf(self ?? null)).toMatch(/This device$/);
    expect(wordsOf(laptop ?? null)).toBe('LaptopLast heard 12 days ago');
  });

  it('offers the click that mends what went wrong', () => {
    const onRemedy = vi.fn();
    const click = (content: SyncContent, words: string) =>
      button(show(content, { onRemedy }), words).click();
    click(on({ why: why('no-permission') }), 'Allow it');
    click(on({ why: why('folder-lost') }), 'It is the right folder: fill it from here');
    click(on({ why: why('redirect') }), 'Look at the address');
    const held = { notice: 'held', device: 'Laptop', count: 312 } as const;
    click(on({ notices: [held] }), 'Take the removals over');
    expect(onRemedy.mock.calls).toEqual([['grant'], ['reseed'], ['address'], ['allow-removals']]);
  });

  it('shows how far a sync is, and stops it', () => {
    const onCancel = vi.fn();
    const root = show(SYNC_CONTENTS['first'] as SyncContent, { onCancel });
    expect(wordsOf(root)).toContain('Sent 1,204, received 0, still to send 8,913.');
    button(root, 'Stop').click();
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('says when a storage that asks for time is tried again', () => {
    const root = show(on({ why: why('busy', { retryAfter: 1_800 }) }));
    expect(wordsOf(root)).toContain('It is tried again in 30 minutes.');
  });
});

describe('a note that was written in two places', () => {
  it('shows both texts as they are, and is settled by one click', () => {
    const onSettle = vi.fn();
    const root = show(SYNC_CONTENTS['conflicts'] as SyncContent, { onSettle });
    const conflict = root.querySelector('.conflict');
    if (conflict === null) throw new Error('no conflict');
    const texts = [...conflict.querySelectorAll('.note-text')].map((it) => it.textContent ?? '');
    expect(texts).toHaveLength(2);
    button(conflict.querySelectorAll('li')[1] ?? conflict, 'Take this one').click();
    button(conflict, 'Keep both, one below the other').click();
    expect(onSettle.mock.calls.map(([, text]) => text)).toEqual([texts[1], texts.join('\n\n')]);
  });
});

describe('keys', () => {
  it('are opened by the passphrase or by the words', async () => {
    const onOpenKeys = vi.fn();
    const root = show(on({}), { onOpenKeys });
    type(root, 'passphrase', 'four words that fit');
    submit(root, 'Open');
    root.querySelector<HTMLInputElement>('input[value="words"]')?.click();
    await drawn();
    const field = root.querySelector('textarea');
    if (field === null) throw new Error('no field');
    field.value = WORDS.join('\n');
    submit(root, 'Open');
    expect(onOpenKeys.mock.calls).toEqual([
      [{ kind: 'passphrase', text: 'four words that fit' }],
      [{ kind: 'words', text: WORDS.join('\n') }],
    ]);
  });

  it('are shown with when they were made, each to be taken away', () => {
    const onRemoveKey = vi.fn();
    const root = show(SYNC_CONTENTS['keys'] as SyncContent, { onRemoveKey });
    const lines = [...root.querySelectorAll('.keys li')];
    expect(wordsOf(lines[1] ?? null)).toContain('Recovery words, made October 2, 2026');
    lines[1]?.querySelector('button')?.click();
    expect(onRemoveKey).toHaveBeenCalledWith('key-b');
  });
});

describe('a field of a passphrase', () => {
  it('says while it is typed how hard that is to guess, and keeps it where it is shown', async () => {
    const root = show(SYNC_CONTENTS['new-passphrase'] as SyncContent);
    type(root, 'passphrase', 'lantern harbour velvet gravel orbit tailor salt');
    await drawn();
    expect(root.querySelector('.strength')?.textContent).toBe('Hard to guess.');
    const field = root.querySelector<HTMLInputElement>('[name=passphrase]');
    expect(field?.type).toBe('password');
    root.querySelector<HTMLInputElement>('[type=checkbox]')?.click();
    await drawn();
    expect(field?.isConnected).toBe(true);
    expect(field?.type).toBe('text');
    expect(field?.value).toContain('lantern');
  });
});
