// @vitest-environment jsdom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { CheckedPage, TranslationOutcome } from '../../components/popup/popup-content.ts';
import { POPUP_MESSAGES } from '../../components/popup/popup-words.ts';
import {
  Translation,
  type TranslationAccess,
  type TranslationWork,
} from '../../components/popup/translation.tsx';
import * as samples from './popup-samples.ts';
import { button, wordsOf } from './rendered.tsx';
import { wordsOfAll } from './words-in.ts';

const COMPARE = 'Compare through a translation on this device';
const wordsFor = await wordsOfAll(POPUP_MESSAGES);
const OFFER = { download: false };

/** The view in a document, which can be shown again with other properties as the popup does. */
function aView(uiLanguage = 'en') {
  const words = wordsFor(uiLanguage);
  document.body.replaceChildren();
  const root = document.createElement('div');
  document.body.append(root);
  const show = (given: Partial<TranslationAccess> & { readonly page?: CheckedPage } = {}) =>
    act(() =>
      render(
        <Translation
          page={samples.NOTHING_FOUND}
          offer={OFFER}
          onCompare={async () => 'cancelled'}
          words={words}
          {...given}
        />,
        root,
      ),
    );
  return { root, show, leave: () => act(() => render(null, root)) };
}

/** A comparison that goes on until it is told how it ended. */
function aComparison() {
  const started: TranslationWork[] = [];
  let end: (outcome: TranslationOutcome) => void = () => undefined;
  const onCompare = vi.fn((work: TranslationWork) => {
    started.push(work);
    return new Promise<TranslationOutcome>((resolve) => {
      end = resolve;
    });
  });
  return {
    onCompare,
    started,
    end: (outcome: TranslationOutcome) => act(async () => end(outcome)),
  };
}

function progressOf(root: HTMLElement): HTMLProgressElement {
  const found = root.querySelector('progress');
  if (found === null) throw new Error('no progress');
  return found;
}

describe('comparing through a translation', () => {
  it('is not offered where the browser has none, nothing is new, or the library is empty', async () => {
    const { root, show } = aView();
    await show({ offer: null });
    expect(root.childElementCount).toBe(0);
    await show({ page: samples.report() });
    expect(root.childElementCount).toBe(0);
    await show({ page: { ...samples.NOTHING_FOUND, libraryEmpty: true } });
    expect(root.childElementCount).toBe(0);
    await show();
    expect(button(root, COMPARE).disabled).toBe(false);
  });

  it('says that words stay here, and where a model must be fetched first, in both languages', async () => {
    const english = aView();
    await english.show();
    expect(wordsOf(english.root)).toContain('The page’s words stay on this device.');
    expect(wordsOf(english.root)).not.toContain('language model');
    await english.show({ offer: { download: true } });
    expect(wordsOf(english.root)).toContain('may first fetch a language model from its maker');
    const arabic = aView('ar');
    await arabic.show({ offer: { download: true } });
    expect(wordsOf(arabic.root)).toContain('كلمات الصفحة تبقى على هذا الجهاز');
    expect(button(arabic.root, 'قارن عبر ترجمة على هذا الجهاز').disabled).toBe(false);
  });

  it('does nothing before the click', async () => {
    const { show } = aView();
    const { onCompare } = aComparison();
    await show({ onCompare });
    expect(onCompare).not.toHaveBeenCalled();
  });

  it('tells how far it is, and keeps the keyboard where it was', async () => {
    const { root, show } = aView();
    const { onCompare, started } = aComparison();
    await show({ onCompare });
    const compare = button(root, COMPARE);
    compare.focus();
    await act(() => compare.click());
    expect(wordsOf(root.querySelector('[role=status]'))).toContain('getting its translator ready');
    await act(() => started[0]?.onProgress({ phase: 'translating', share: 0.5 }));
    expect(wordsOf(root.querySelector('[role=status]'))).toContain('Translating');
    expect(progressOf(root).value).toBe(0.5);
    expect(wordsOf(document.activeElement)).toBe('Cancel');
    await act(() => started[0]?.onProgress({ phase: 'comparing', share: 1 }));
    expect(progressOf(root).hasAttribute('value')).toBe(false);
  });

  it('can be given up, and then begun again', async () => {
    const { root, show } = aView();
    const { onCompare, started, end } = aComparison();
    await show({ onCompare });
    await act(() => button(root, COMPARE).click());
    await act(() => button(root, 'Cancel').click());
    expect(started[0]?.signal.aborted).toBe(true);
    expect(root.querySelector('progress')).toBeNull();
    await act(() => started[0]?.onProgress({ phase: 'translating', share: 0.9 }));
    await end('cancelled');
    expect(root.querySelector('progress')).toBeNull();
    await act(() => button(root, COMPARE).click());
    expect(onCompare).toHaveBeenCalledTimes(2);
    expect(started[1]?.signal.aborted).toBe(false);
  });

  it('is given up when the popup shows something else', async () => {
    const { root, show, leave } = aView();
    const { onCompare, started } = aComparison();
    await show({ onCompare });
    await act(() => button(root, COMPARE).click());
    await leave();
    expect(started[0]?.signal.aborted).toBe(true);
  });

  it.each([
    ['no-model', 'translator is not ready', 'online'],
    ['not-translated', 'Nothing was translated', 'Try again'],
    ['not-compared', 'was not compared', 'Check the page again'],
  ] as const)('says what to do where it fails: %s', async (why, what, todo) => {
    const { root, show } = aView();
    const { onCompare, end } = aComparison();
    await show({ onCompare });
    await act(() => button(root, COMPARE).click());
    await end(why);
    const status = wordsOf(root.querySelector('[role=status]'));
    expect(status).toContain(what);
    expect(status).toContain(todo);
    expect(button(root, COMPARE).disabled).toBe(false);
  });

  it('says what it brought, and gives the keyboard to that', async () => {
    const { root, show } = aView();
    const { onCompare, end } = aComparison();
    await show({ onCompare });
    await act(() => button(root, COMPARE).click());
    await end('compared');
    expect(root.querySelector('progress')).not.toBeNull();
    await show({ onCompare, page: samples.TRANSLATED_REPORT });
    expect(wordsOf(root)).toBe(
      '4 sentences were compared through a machine translation into Arabic. Your library says the same of 2.',
    );
    expect(document.activeElement).toBe(root.querySelector('.translated'));
  });

  it('takes no keyboard where the result was there before', async () => {
    const { root, show } = aView('ar');
    await show({ page: samples.TRANSLATED_REPORT });
    expect(wordsOf(root)).toBe(
      'قورنت 4 جمل عبر ترجمة آلية إلى العربية، ووُجد في مكتبتك مثل اثنتين منها.',
    );
    expect(document.activeElement).toBe(document.body);
  });
});
