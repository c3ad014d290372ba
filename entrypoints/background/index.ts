import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { BACKGROUND_CALLS } from '../../bridge/parse-background-calls.ts';
import { RELAYED_CALLS } from '../../bridge/parse-relayed-calls.ts';
import type { TabReport } from '../../bridge/protocol.ts';
import { send } from '../../bridge/send.ts';
import { type Handlers, serve } from '../../bridge/serve.ts';
import { success } from '../../engine/result.ts';
import { beginFreshLog } from '../../storage/fresh-log.ts';
import { createReaderSettings, isLeftOut, isSavedSite } from '../../storage/reader-settings.ts';
import { createReports } from '../../storage/reports.ts';
import { openCopied } from '../../storage/second-copy.ts';
import { createSettings } from '../../storage/settings.ts';
import { createTokens } from '../../storage/tokens.ts';
import { createWishes, type PageWish } from '../../storage/wishes.ts';
import { readPackaged } from '../surface/packaged.ts';
import { createCards } from './cards.ts';
import { createChecks } from './checks.ts';
import { passCommand } from './commands.ts';
import type { CardDetails } from './details.ts';
import { createGate } from './gate.ts';
import { createJudging } from './judging.ts';
import { createKeeper } from './keeper.ts';
import { createLexiconAccess } from './lexicon-access.ts';
import { createLibraryAccess } from './library-access.ts';
import { createMemory } from './memory.ts';
import { createOpenPages, switchesOf } from './open-pages.ts';
import { createRechecks } from './rechecks.ts';
import { createSaving } from './saving.ts';
import { checkSelection, keepMenu } from './selection.ts';
import { createStarter } from './starter.ts';
import { createSyncing } from './syncing.ts';
import { putReader, showCount, showNotices } from './tab.ts';
import { createTranslations } from './translations.ts';

/**
 * The background: woken by a message or an event, stopped when idle. All listeners are registered before it
 * first waits; what is kept here may vanish at any time.
 */
export default defineBackground(() => {
  const { runtime, storage, permissions, scripting } = browser;
  const clock = { now: Date.now, random: () => crypto.randomUUID() };
  const reports = createReports<TabReport, CardDetails>(storage.session);
  const tokens = createTokens(storage.session, clock);
  const wishes = createWishes<PageWish>(storage.session);
  const access = createLibraryAccess(() => openCopied(storage.session));
  const lexicon = createLexiconAccess(() => readPackaged('/lexicon.bin'));
  const keeper = createKeeper(() => beginFreshLog(storage.session));
  const starter = createStarter({
    access,
    settings: createSettings(storage.local),
    release: runtime.getManifest().version,
    keeper,
  });
  const checks = createChecks({ reports, access, lexicon, starter, showCount, ...clock });
  const cards = createCards({ reports, tokens, access });
  const rechecks = createRechecks({
    reports,
    access,
    lexicon,
    showCount,
    showMarks: (tab, news) => send('background-to-page/marks', news, { tab }),
    closeCard: (tab) => send('card-to-page/close', {}, { tab }),
    now: clock.now,
  });
  const translations = createTranslations(rechecks);
  const judging = createJudging({
    reports,
    // What the reader made is on the disk before it counts as kept.
    access: createLibraryAccess(() => openCopied(storage.session, { durability: 'strict' })),
    cards,
    rechecks,
    now: clock.now,
    random: () => crypto.randomUUID().replaceAll('-', '').slice(-16),
  });
  const saving = createSaving({ reports, access, keeper, now: clock.now });
  const readerSettings = createReaderSettings(storage.local);
  const memory = createMemory({ reports, keeper, settings: readerSettings.read, showNotices });
  const syncSoon = createSyncing(browser.alarms, access, keeper);
  const openPages = createOpenPages({
    reports,
    checks,
    tell: (tab, switches) => send('background-to-page/switches', switches, { tab }),
    end: (tab) => send('background-to-page/end', {}, { tab }),
    showCount,
    chosen: async () => (await permissions.getAll()).origins ?? [],
  });
  const gate = createGate({ permissions, scripting }, readerSettings);

  async function recheckSeen(): Promise<void> {
    for (const { id } of await browser.tabs.query({ active: true })) {
      if (id !== undefined) await rechecks.ifStale(id);
    }
  }

  const handlers: Handlers = {
    // The gate of a page that was open before its site was left out still looks for an article.
    'page-to-background/article-found': async (_, { tab, url }) =>
      isLeftOut(await readerSettings.read(), url) ? success(null) : putReader(tab),
    'page-to-background/check': async (request, caller) => {
      const [reply, settings] = await Promise.all([
        checks.check(request, caller),
        readerSettings.read(),
      ]);
      if (!reply.ok) return reply;
      // The reader may have overruled something while it ran; that reaches the page after this reply.
      void rechecks.ifStale(caller.tab);
      const of = { tab: caller.tab, report: reply.value.report };
      if (isSavedSite(settings, caller.url)) {
        void saving.save(of, 'automatic').then(memory.lookAgain).then(syncSoon);
      }
      void memory.read(of);
      return success({ ...reply.value, switches: switchesOf(settings) });
    },
    'page-to-background/unreadable': checks.tellUnreadable,
    'page-to-background/card': cards.grant,
    'page-to-background/card-shown': async ({ report, sentence }, { tab }) => {
      await wishes.put(tab, { kind: 'sentence', report, sentence });
      return success(null);
    },
    'card-to-background/redeem': cards.redeem,
    'card-to-background/judge': (request, caller) => {
      void syncSoon();
      return judging.judge(request, caller);
    },
    'panel-to-background/judge': async (request) => {
      const { tab } = request;
      const { incognito } = await browser.tabs.get(tab);
      const reply = await judging.judge(request, { tab, private: incognito, url: '' });
      void syncSoon();
      // A card that is open there does not know of it.
      if (reply.ok) void send('card-to-page/close', {}, { tab });
      return reply;
    },
    'library-to-background/changed': async () => {
      void syncSoon();
      void memory.lookAgain();
      await recheckSeen();
      return success(null);
    },
    'popup-to-background/save': async (request) => {
      const saved = await saving.save(request);
      void memory.lookAgain().then(syncSoon);
      return saved;
    },
    'popup-to-background/unsave': saving.unsave,
    'popup-to-background/translations': translations.compare,
    // Only where the card cannot reach its page itself (`bridge/send.ts`).
    'card-to-page/resize': (request, { tab }) => send('card-to-page/resize', request, { tab }),
    'card-to-page/close': (request, { tab }) => send('card-to-page/close', request, { tab }),
    'card-to-page/step': (request, { tab }) => send('card-to-page/step', request, { tab }),
    'card-to-page/hide': (request, { tab }) => send('card-to-page/hide', request, { tab }),
  };
  serve(handlers, { ...BACKGROUND_CALLS, ...RELAYED_CALLS });
  // Chromium forgets run-time content scripts when the extension is updated.
  const prepare = () => {
    void gate.register();
    void syncSoon();
    void readerSettings.read().then(({ language }) => keepMenu(language));
    // A release may bring another starter pack.
    void starter.keep().then(recheckSeen).then(memory.lookAgain);
  };
  runtime.onInstalled.addListener(({ reason }) => {
    prepare();
    if (reason === 'install') void browser.tabs.create({ url: runtime.getURL('/welcome.html') });
  });
  runtime.onStartup.addListener(prepare);
  permissions.onAdded.addListener(gate.register);
  permissions.onRemoved.addListener(({ origins = [] }) => {
    void Promise.all([gate.register(), openPages.leave(origins)]);
  });
  readerSettings.follow((settings, before) => {
    void Promise.all([gate.register(), openPages.obey(settings, before)]);
    if (settings.language !== before.language) void keepMenu(settings.language);
  });
  browser.contextMenus?.onClicked.addListener((clicked, tab) =>
    checkSelection(clicked, tab, wishes),
  );
  browser.commands.onCommand.addListener(passCommand);
  // The library may have changed while the tab was out of sight, or a worker was stopped before it checked the tab again.
  browser.tabs.onActivated.addListener(({ tabId }) => void rechecks.ifStale(tabId));
  // A window in which another tab was read is seen again; there are none on phones.
  browser.windows?.onFocusChanged.addListener(recheckSeen);
  browser.tabs.onRemoved.addListener((tab) => {
    checks.forget(tab);
    void Promise.all([reports.drop(tab), tokens.drop(tab), wishes.drop(tab)]);
  });
});
