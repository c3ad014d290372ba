import type { Foreign } from './message.ts';

type None = Record<never, never>;

/** Every message with what it takes. Made of en.json by `npm run messages`; nothing is changed here by hand. */
export interface Messages {
  /** Corroborated */
  'state.corroborated': None;
  /** Repeated */
  'state.repeated': None;
  /** Contradicted */
  'state.contradicted': None;
  /** Disputed */
  'state.disputed': None;
  /** New */
  'state.new': None;
  /** Not a claim */
  'state.not-a-claim': None;
  /** {count, plural, one {# independent origin} other {# independent origins}} */
  'count.independent-origins': { readonly count: number };
  /** {count, plural, one {# origin says otherwise} other {# origins say otherwise}} */
  'card.against-origins': { readonly count: number };
  /** {supporting, plural, one {# origin} other {# origins}} for, {against, number} against */
  'card.for-and-against': { readonly supporting: number; readonly against: number };
  /** {outlets, plural, one {# outlet, from {origin}} other {# outlets, all from {origin}}} */
  'card.all-from': { readonly outlets: number; readonly origin: Foreign };
  /** {outlets, plural, one {# outlet, from the same origin} other {# outlets, all from the same origin}} */
  'card.all-from-same-text': { readonly outlets: number };
  /** Machine translation */
  'card.translated': None;
  /** The sentence was compared through it. It may be wrong. */
  'card.translated-hint': None;
  /** {count, number} more */
  'card.more': { readonly count: number };
  /** Marks */
  'card.actions': None;
  /** In the side panel */
  'card.panel': None;
  /** Previous */
  'card.previous': None;
  /** Next */
  'card.next': None;
  /** Close */
  'card.close': None;
  /** This is wrong */
  'card.judge': None;
  /** Not the same event */
  'card.judge.other-event': None;
  /** Not a contradiction */
  'card.judge.not-opposite': None;
  /** Wrong sentence */
  'card.judge.wrong-sentence': None;
  /** What you said */
  'card.judged': None;
  /** Not the same event: this no longer counts. */
  'card.judged.other-event': None;
  /** Not a contradiction: this no longer counts against it. */
  'card.judged.not-opposite': None;
  /** Wrong sentence: this no longer counts. */
  'card.judged.wrong-sentence': None;
  /** Recorded. Check the page again to see it. */
  'card.judged.recorded': None;
  /** Undone: it counts again. */
  'card.judged.withdrawn': None;
  /** Undo */
  'card.judged.undo': None;
  /** Not recorded: the disk is full. Free some space and try again. */
  'card.judged.disk-full': None;
  /** Not recorded: your library holds as many of your words as it can. They all still hold; to record more, use another browser profile. */
  'card.judged.full': None;
  /** Not recorded. Close this card, open it again and try once more. */
  'card.judged.failed': None;
  /** This could not be shown */
  'card.failed': None;
  /** Isnad was updated while this page was open. Reload the page, then check it again. */
  'card.failed.context-lost': None;
  /** Isnad did not answer. Close this card and open it again. */
  'card.failed.no-receiver': None;
  /** The result for this page is no longer kept. Check the page again. */
  'card.failed.report-gone': None;
  /** Your library could not be read. Close this card and open it again; if that does not help, reload the page. */
  'card.failed.other': None;
  /** agrees */
  'evidence.supports': None;
  /** says otherwise */
  'evidence.opposes': None;
  /** {day, date, long} */
  'evidence.date': { readonly day: string };
  /** {day, date, long} (inferred) */
  'evidence.date-inferred': { readonly day: string };
  /** date unknown */
  'evidence.date-unknown': None;
  /** Open at the quote */
  'evidence.open': None;
  /** Open at the quote: {outlet} */
  'evidence.open-at': { readonly outlet: Foreign };
  /** Copy as a footnote */
  'evidence.copy': None;
  /** Copy as a footnote: {outlet} */
  'evidence.copy-of': { readonly outlet: Foreign };
  /** Copied */
  'evidence.copied': None;
  /** Not copied: select the quote and copy it */
  'evidence.not-copied': None;
  /** {outlet}, “{title}”, {date}: “{quote}” */
  'evidence.footnote': { readonly outlet: Foreign; readonly title: Foreign; readonly date: Foreign; readonly quote: Foreign };
  /** {outlet}, {date}: “{quote}” */
  'evidence.footnote-untitled': { readonly outlet: Foreign; readonly date: Foreign; readonly quote: Foreign };
  /** {footnote} (citing {speakers}) */
  'evidence.footnote-citing': { readonly footnote: Foreign; readonly speakers: Foreign };
  /** The chain */
  'chain.title': None;
  /** From where it starts down to this page. */
  'chain.hint': None;
  /** This page */
  'chain.this-page': None;
  /** says */
  'chain.asserts': None;
  /** confirms */
  'chain.confirms': None;
  /** claims */
  'chain.claims': None;
  /** denies */
  'chain.denies': None;
  /** declines to comment */
  'chain.declines': None;
  /** asks */
  'chain.asks': None;
  /** same text */
  'chain.copy': None;
  /** says otherwise */
  'chain.opposes': None;
  /** from {speakers} */
  'chain.from': { readonly speakers: Foreign };
  /** unnamed: {speakers} */
  'chain.unnamed': { readonly speakers: Foreign };
  /** {count, plural, one {and # more outlet} other {and # more outlets}} */
  'chain.more-outlets': { readonly count: number };
  /** There is nothing in your library on this, which speaks neither for it nor against it. */
  'why.new': None;
  /** A question, an opinion or a call: there is nothing here to compare. */
  'why.not-a-claim': None;
  /** All chains lead back to {origin}, and this page’s does too: no independent support. */
  'why.repeated': { readonly origin: Foreign };
  /** It is nearly the same text everywhere, so all of it counts as one origin: no independent support. */
  'why.repeated-same-text': None;
  /** The articles behind this are no longer in your library. Check the page again. */
  'why.evidence-gone': None;
  /** {outlet}, citing {speaker}, */
  'why.citing': { readonly outlet: Foreign; readonly speaker: Foreign };
  /** {outlet}, citing {speaker} through {through}, */
  'why.citing-through': { readonly outlet: Foreign; readonly speaker: Foreign; readonly through: Foreign };
  /** {who} says the same. */
  'reason.same': { readonly who: Foreign };
  /** {who} says otherwise. */
  'reason.opposite': { readonly who: Foreign };
  /** This page and {who} both say “{page}”. */
  'reason.both-say': { readonly who: Foreign; readonly page: Foreign };
  /** This page says “{page}”; {who} says “{other}”. */
  'reason.each-says': { readonly page: Foreign; readonly who: Foreign; readonly other: Foreign };
  /** {who} says the same in nearly the same words. */
  'reason.same-words': { readonly who: Foreign };
  /** {who} has nearly the same text. */
  'reason.near-copy': { readonly who: Foreign };
  /** {who} speaks of another event. */
  'reason.other-event': { readonly who: Foreign };
  /** {who} says a part of this. */
  'reason.part-of-sentence': { readonly who: Foreign };
  /** {who} says a part of this: “{page}”. */
  'reason.part-of-sentence.quoted': { readonly who: Foreign; readonly page: Foreign };
  /** {who} gives the same number. */
  'reason.number-agrees': { readonly who: Foreign };
  /** This page says “{page}”; {who} says “{other}”: the same number. */
  'reason.number-agrees.quoted': { readonly page: Foreign; readonly who: Foreign; readonly other: Foreign };
  /** {who} gives the same time. */
  'reason.date-agrees': { readonly who: Foreign };
  /** This page says “{page}”; {who} says “{other}”: the same time. */
  'reason.date-agrees.quoted': { readonly page: Foreign; readonly who: Foreign; readonly other: Foreign };
  /** {who} gives the same name. */
  'reason.name-agrees': { readonly who: Foreign };
  /** This page says “{page}”; {who} says “{other}”: the same name. */
  'reason.name-agrees.quoted': { readonly page: Foreign; readonly who: Foreign; readonly other: Foreign };
  /** This page and {who} compared: the numbers are compatible. */
  'reason.number-compatible': { readonly who: Foreign };
  /** This page says “{page}”; {who} says “{other}”: the numbers are compatible. */
  'reason.number-compatible.quoted': { readonly page: Foreign; readonly who: Foreign; readonly other: Foreign };
  /** This page and {who} compared: the times are compatible. */
  'reason.date-compatible': { readonly who: Foreign };
  /** This page says “{page}”; {who} says “{other}”: the times are compatible. */
  'reason.date-compatible.quoted': { readonly page: Foreign; readonly who: Foreign; readonly other: Foreign };
  /** This page and {who} compared: such a count grows, so the two do not clash. */
  'reason.growing-count': { readonly who: Foreign };
  /** This page says “{page}”; {who} says “{other}”: such a count grows, so the two do not clash. */
  'reason.growing-count.quoted': { readonly page: Foreign; readonly who: Foreign; readonly other: Foreign };
  /** {who} gives another number. */
  'reason.number-differs': { readonly who: Foreign };
  /** {who} gives another time. */
  'reason.date-differs': { readonly who: Foreign };
  /** {who} gives another time. */
  'reason.other-time': { readonly who: Foreign };
  /** {who} gives another name. */
  'reason.name-differs': { readonly who: Foreign };
  /** {who} gives another place. */
  'reason.place-differs': { readonly who: Foreign };
  /** This page and {who} compared: one denies what the other states. */
  'reason.negated': { readonly who: Foreign };
  /** This page says “{page}”; {who} says “{other}”: one denies what the other states. */
  'reason.negated.quoted': { readonly page: Foreign; readonly who: Foreign; readonly other: Foreign };
  /** This page and {who} compared: the opposite. */
  'reason.antonym': { readonly who: Foreign };
  /** This page says “{page}”; {who} says “{other}”: the opposite. */
  'reason.antonym.quoted': { readonly page: Foreign; readonly who: Foreign; readonly other: Foreign };
  /** This page and {who} compared: who acts and who is acted upon are exchanged. */
  'reason.role-swapped': { readonly who: Foreign };
  /** This page says “{page}”; {who} says “{other}”: who acts and who is acted upon are exchanged. */
  'reason.role-swapped.quoted': { readonly page: Foreign; readonly who: Foreign; readonly other: Foreign };
  /** This page and {who} compared: the same, but not with the same certainty. */
  'reason.less-certain': { readonly who: Foreign };
  /** This page says “{page}”; {who} says “{other}”: the same, but not with the same certainty. */
  'reason.less-certain.quoted': { readonly page: Foreign; readonly who: Foreign; readonly other: Foreign };
  /** {outlet} reports a denial. */
  'reason.denied': { readonly outlet: Foreign };
  /** {outlet} reports a denial by {denier}. */
  'reason.denied.by': { readonly outlet: Foreign; readonly denier: Foreign };
  /** {outlet} has the same from another speaker. */
  'reason.attribution-differs': { readonly outlet: Foreign };
  /** This page has it from {page}, {outlet} from {other}. */
  'reason.attribution-differs.both': { readonly page: Foreign; readonly outlet: Foreign; readonly other: Foreign };
  /** This page has it from {page}, {outlet} names nobody. */
  'reason.attribution-differs.page': { readonly page: Foreign; readonly outlet: Foreign };
  /** {outlet} has it from {other}, this page names nobody. */
  'reason.attribution-differs.other': { readonly outlet: Foreign; readonly other: Foreign };
  /** Untitled page */
  'popup.untitled': None;
  /** One moment */
  'popup.loading': None;
  /** Not checked yet */
  'popup.unchecked': None;
  /** Compare the sentences of this article with your library. */
  'popup.unchecked.text': None;
  /** Checking */
  'popup.checking': None;
  /** Reading the article and comparing it with your library. */
  'popup.checking.text': None;
  /** Still checking */
  'popup.slow': None;
  /** This takes longer than it should. Wait a little more, or check again. */
  'popup.slow.text': None;
  /** Not possible here */
  'popup.browser-page': None;
  /** This page belongs to the browser, and extensions may not read it. Open a news article and check it there. */
  'popup.browser-page.text': None;
  /** Not possible here */
  'popup.protected': None;
  /** The browser closes this page to extensions, as it does with their store. Open a news article and check it there. */
  'popup.protected.text': None;
  /** A PDF cannot be checked */
  'popup.pdf': None;
  /** Isnad reads web pages. If the article also stands on a web page, open it there. */
  'popup.pdf.text': None;
  /** A file on this device */
  'popup.file': None;
  /** To check files, open the browser’s page of extensions, choose Isnad, and allow access to file addresses. */
  'popup.file.text': None;
  /** No article found */
  'popup.not-an-article': None;
  /** Isnad reads single news articles, not front pages or lists. Open an article and check it there. */
  'popup.not-an-article.text': None;
  /** Too large to read */
  'popup.too-large': None;
  /** This page holds more text than Isnad reads at once. If the article has a page of its own or a print view, check it there. */
  'popup.too-large.text': None;
  /** The check failed */
  'popup.failed': None;
  /** Reload the page and check it again. Your library was not changed. */
  'popup.failed.text': None;
  /** Your library is empty */
  'popup.library-empty': None;
  /** There is nothing to compare this page with. Isnad sees to its starter articles at every check: check again. If the library stays empty, restart the browser. */
  'popup.library-empty.text': None;
  /** The check could not be saved */
  'popup.save-failed': None;
  /** Check the page again, then save it. */
  'popup.save-failed.text': None;
  /** Details */
  'popup.details': None;
  /** Nothing on this page could be compared: it makes no claims. */
  'popup.no-claims': None;
  /** Isnad compares what can be checked. Questions, opinions and calls stay unmarked. */
  'popup.no-claims.text': None;
  /** The one claim on this page is supported by {origins, plural, one {# independent origin} other {# independent origins}}. */
  'popup.one-supported': { readonly origins: number };
  /** Of {claims, plural, one {the # claim} other {the # claims}} on this page, {supported, plural, one {# is} other {# are}} supported, by {origins, plural, one {# independent origin} other {# independent origins}} in all. */
  'popup.supported': { readonly claims: number; readonly supported: number; readonly origins: number };
  /** What your library has on this page all comes from the same origin as the page. */
  'popup.only-repeated': None;
  /** Your library has nothing on {claims, plural, one {the # claim} other {the # claims}} of this page. */
  'popup.nothing-known': { readonly claims: number };
  /** New does not mean untrue: no article in your library tells of it yet. */
  'popup.nothing-known.text': None;
  /** Nothing in your library contradicts the page. */
  'popup.none-against': None;
  /** {count, plural, one {# claim on this page meets with a different account.} other {# claims on this page meet with a different account.}} */
  'popup.some-against': { readonly count: number };
  /** {outlets, plural, one {# outlet tells it, from {origin}.} other {# outlets tell it, all from {origin}.}} */
  'popup.circular': { readonly outlets: number; readonly origin: Foreign };
  /** Sentences of this page */
  'popup.states': None;
  /** {state} {count, plural, one {#: show the sentence} other {#: show the sentences}} */
  'popup.show-state': { readonly state: Foreign; readonly count: number };
  /** {count, plural, one {# sentence is no longer on the page as it was checked} other {# sentences are no longer on the page as they were checked}} */
  'popup.lost': { readonly count: number };
  /** Sources behind them */
  'popup.sources': None;
  /** Another account */
  'popup.another-account': None;
  /** Agreeing */
  'popup.support': None;
  /** Not counted as independent */
  'popup.not-independent': None;
  /** They have it from where this page has it, or tell an older figure. */
  'popup.not-independent-hint': None;
  /** {outlets, plural, one {# outlet, from {origin}} other {# outlets, all from {origin}}} */
  'popup.all-from': { readonly outlets: number; readonly origin: Foreign };
  /** {source}: {says} */
  'popup.figure': { readonly source: Foreign; readonly says: Foreign };
  /** {source}, {count, number}: {says} */
  'popup.figure-brief': { readonly source: Foreign; readonly count: number; readonly says: Foreign };
  /** {count, plural, one {# more outlet} other {# more outlets}} */
  'popup.more-outlets': { readonly count: number };
  /** {count, plural, one {# article} other {# articles}} */
  'popup.articles': { readonly count: number };
  /** agrees with {count, plural, one {# sentence} other {# sentences}} */
  'popup.supports': { readonly count: number };
  /** differs from {count, plural, one {# sentence} other {# sentences}} */
  'popup.contradicts': { readonly count: number };
  /** on its own authority */
  'popup.own-authority': None;
  /** {count, plural, one {# more origin} other {# more origins}} */
  'popup.more-origins': { readonly count: number };
  /** Check this page */
  'popup.check': None;
  /** Check again */
  'popup.check-again': None;
  /** Show marks */
  'popup.show-marks': None;
  /** Hide marks */
  'popup.hide-marks': None;
  /** Save this check */
  'popup.save': None;
  /** Your library */
  'popup.keep.title': None;
  /** Save this article */
  'popup.keep.save': None;
  /** Save this version too */
  'popup.keep.save-version': None;
  /** Save it again */
  'popup.keep.save-again': None;
  /** Undo */
  'popup.keep.undo': None;
  /** This article is in your library. */
  'popup.keep.known': None;
  /** Your library has another version of this article. */
  'popup.keep.older': None;
  /** This article is in your library’s bin. */
  'popup.keep.in-bin': None;
  /** Saved: what it says counts as evidence from now on. */
  'popup.keep.saved': None;
  /** This version is saved; the earlier one stays too. */
  'popup.keep.newer': None;
  /** Save every article of {host} that is checked */
  'popup.keep.site': { readonly host: Foreign };
  /** Not saved */
  'popup.keep.failed': None;
  /** The disk is full. Free some space and try again; nothing was lost. */
  'popup.keep.failed.disk-full': None;
  /** The page has changed. Check it again, then save it. */
  'popup.keep.failed.gone': None;
  /** Your library could not be written. Close other pages of Isnad and try again. */
  'popup.keep.failed.other': None;
  /** All sentences */
  'popup.panel': None;
  /** About Isnad */
  'popup.about': None;
  /** Library */
  'popup.library': None;
  /** Settings */
  'popup.settings': None;
  /** Check without a click */
  'popup.always': None;
  /** News on {host} */
  'popup.always-this-site': { readonly host: Foreign };
  /** News on every site */
  'popup.always-all': None;
  /** The browser will ask you first. What you read never leaves this device. */
  'popup.always-hint': None;
  /** Leave out {host} */
  'popup.leave-out': { readonly host: Foreign };
  /** Nothing is checked without a click: that is switched off in the settings. */
  'popup.switched-off': None;
  /** Nothing on this page could be compared: it makes no claims. */
  'panel.no-claims': None;
  /** {claims, plural, one {# claim} other {# claims}}: {parts}. */
  'panel.summary': { readonly claims: number; readonly parts: Foreign };
  /** {count, number} contradicted */
  'panel.contradicted': { readonly count: number };
  /** {count, number} disputed */
  'panel.disputed': { readonly count: number };
  /** {count, number} corroborated, by {origins, plural, one {# independent origin} other {# independent origins}} */
  'panel.corroborated': { readonly count: number; readonly origins: number };
  /** {count, number} repeated from the same origin */
  'panel.repeated': { readonly count: number };
  /** {count, number} new */
  'panel.new': { readonly count: number };
  /** Sentences of this page */
  'panel.sentences': None;
  /** Which sentences are listed */
  'panel.filters': None;
  /** All {count, number} */
  'panel.all': { readonly count: number };
  /** With another account */
  'panel.conflicts': None;
  /** With independent support */
  'panel.independent': None;
  /** Agreeing: {source} */
  'panel.agreeing': { readonly source: Foreign };
  /** Differing: {source} */
  'panel.differing': { readonly source: Foreign };
  /** Attributed to */
  'panel.said-by': None;
  /** anyone */
  'panel.anyone': None;
  /** {speaker} ({count, number}) */
  'panel.speaker': { readonly speaker: Foreign; readonly count: number };
  /** {count, plural, one {# sentence is listed} other {# sentences are listed}} */
  'panel.shown': { readonly count: number };
  /** Attributed to {speaker} */
  'panel.attributed': { readonly speaker: Foreign };
  /** In {count, plural, one {# article} other {# articles}} of your library, from {origins, plural, one {# origin} other {# origins}} */
  'panel.met': { readonly count: number; readonly origins: number };
  /** In {count, plural, one {# article} other {# articles}} of your library, always from one origin */
  'panel.met-one-origin': { readonly count: number };
  /** No longer on the page as it was checked */
  'panel.lost': None;
  /** Reading your library */
  'panel.reading': None;
  /** Selected text */
  'panel.selection': None;
  /** Comparing the selected text with your library */
  'panel.selection-checking': None;
  /** {count, plural, one {# sentence of the selected text was checked} other {# sentences of the selected text were checked}} */
  'panel.selection-checked': { readonly count: number };
  /** The text is long: only its beginning was checked. Select the rest and check it by itself. */
  'panel.selection-cut': None;
  /** The selected text holds no sentence to compare. Select a whole sentence and check it again. */
  'panel.selection-none': None;
  /** Your library could not be read. Select the text and check it again; if that does not help, restart the browser. */
  'panel.selection-failed': None;
  /** Put the selected text away */
  'panel.selection-close': None;
  /** Show on the page */
  'panel.reveal': None;
  /** Back to where the page was */
  'panel.return': None;
  /** Told elsewhere, not here */
  'panel.elsewhere': None;
  /** What two or more independent origins in your library tell of the same event and this page does not mention. */
  'panel.elsewhere-hint': None;
  /** Look for it */
  'panel.elsewhere-look': None;
  /** Comparing the other articles with each other */
  'panel.elsewhere-looking': None;
  /** Nothing was found. Isnad lists only what it is sure this page leaves out. */
  'panel.elsewhere-none': None;
  /** Your library could not be read. Try again; if that does not help, close the panel and open it anew. */
  'panel.elsewhere-failed': None;
  /** To check this page, click Isnad’s button in the toolbar. */
  'panel.ask-toolbar': None;
  /** {count, plural, one {# passage was not read as part of the article} other {# passages were not read as part of the article}} */
  'left-out.title': { readonly count: number };
  /** Related links */
  'left-out.related-links': None;
  /** A second article */
  'left-out.second-article': None;
  /** Sharing */
  'left-out.share-line': None;
  /** Source line */
  'left-out.source-line': None;
  /** Navigation */
  'left-out.navigation': None;
  /** Dateline */
  'left-out.dateline': None;
  /** Captions */
  'left-out.caption': None;
  /** Said twice */
  'left-out.duplicate': None;
  /** Advertising */
  'left-out.advertisement': None;
  /** Headlines */
  'left-out.headline': None;
  /** Comments */
  'left-out.comments': None;
  /** For subscribers: the rest is missing here */
  'left-out.paywalled': None;
  /** Cut off: the rest is elsewhere */
  'left-out.truncated': None;
  /** One page of several: the others were not read */
  'left-out.next-page': None;
  /** A live report, its newest entry first */
  'left-out.live-newest-first': None;
  /** Too long to read */
  'left-out.too-long': None;
  /** Beyond the limit */
  'left-out.too-many': None;
  /** and {count, number} more */
  'left-out.more': { readonly count: number };
  /** {count, plural, one {# article was not used as evidence} other {# articles were not used as evidence}} */
  'excluded.title': { readonly count: number };
  /** it is this page */
  'excluded.same-address': None;
  /** it has the same text */
  'excluded.same-text': None;
  /** a copy by the same outlet */
  'excluded.same-outlet-copy': None;
  /** not independent of this page */
  'excluded.other': None;
  /** What the page says about the article */
  'stated.title': None;
  /** Author */
  'stated.byline': None;
  /** Published */
  'stated.publishedAt': None;
  /** Last changed */
  'stated.modifiedAt': None;
  /** Access */
  'stated.access': None;
  /** Not free for everyone, the page says */
  'stated.for-payers': None;
  /** The page does not say */
  'stated.not-stated': None;
  /** worked out, not stated */
  'stated.inferred': None;
  /** in the page’s data */
  'stated.in.json-ld': None;
  /** in the page’s data */
  'stated.in.meta': None;
  /** on the page */
  'stated.in.markup': None;
  /** in words on the page */
  'stated.in.visible': None;
  /** in the window’s title */
  'stated.in.title': None;
  /** in the page’s address */
  'stated.in.link': None;
  /** in the page’s address */
  'stated.in.address': None;
  /** in the article’s text */
  'stated.in.text': None;
  /** Elsewhere: {value} ({place}) */
  'stated.elsewhere': { readonly value: Foreign; readonly place: Foreign };
  /** Compare through a translation on this device */
  'translation.compare': None;
  /** Cancel */
  'translation.cancel': None;
  /** The browser translates the sentences that your library does not know. The page’s words stay on this device. */
  'translation.hint': None;
  /** The browser may first fetch a language model from its maker; the page’s words stay on this device. */
  'translation.download-hint': None;
  /** Progress of the translation */
  'translation.progress': None;
  /** The browser is getting its translator ready; fetching a model can take minutes. Leave this window open. */
  'translation.fetching': None;
  /** Translating. Leave this window open. */
  'translation.translating': None;
  /** Comparing with your library. */
  'translation.comparing': None;
  /** The translator is not ready */
  'translation.no-model': None;
  /** The browser could not get its language model. See whether you are online and have free disk space, then try again. The result above still holds. */
  'translation.no-model.text': None;
  /** Nothing was translated */
  'translation.not-translated': None;
  /** The browser’s translator gave no answer. Try again, or restart the browser. The result above still holds. */
  'translation.not-translated.text': None;
  /** The translation was not compared */
  'translation.not-compared': None;
  /** The page’s result changed meanwhile, or your library could not be read. Check the page again, then try once more. */
  'translation.not-compared.text': None;
  /** {compared, plural, one {# sentence was} other {# sentences were}} compared through a machine translation into {lang, select, ar {Arabic} en {English} other {another language}}. {found, plural, =0 {Your library has nothing on them.} one {Your library says the same of #.} other {Your library says the same of #.}} */
  'translation.result': { readonly compared: number; readonly lang: 'ar' | 'en' | 'other'; readonly found: number };
  /** Settings */
  'settings.title': None;
  /** Language */
  'settings.language': None;
  /** As the browser */
  'settings.language.browser': None;
  /** In which language Isnad itself speaks. Quotes stay in theirs. */
  'settings.language.hint': None;
  /** Marks on the page */
  'settings.marks': None;
  /** Calm: mark only what meets another account */
  'settings.calm': None;
  /** Only contradicted and disputed sentences are marked. The popup still lists everything. */
  'settings.calm.hint': None;
  /** Show beside the scroll bar where the marks are */
  'settings.scroll-map': None;
  /** On a long page, short lines at the window’s edge: wide ones for what is contradicted or disputed, narrow ones for what is supported. */
  'settings.scroll-map.hint': None;
  /** Checking without a click */
  'settings.without-click': None;
  /** Check nothing without a click */
  'settings.off': None;
  /** A page is checked only when you ask for it, on the sites below too. They stay chosen. Marks on open pages go at once. */
  'settings.off.hint': None;
  /** Sites checked without a click */
  'settings.sites': None;
  /** News on these sites is checked as soon as you open it. You add a site in the popup while you are on it; when you remove one here, Isnad can no longer read its pages by itself. */
  'settings.sites.hint': None;
  /** No site is chosen. */
  'settings.sites.none': None;
  /** Every site */
  'settings.every-site': None;
  /** Sites left out */
  'settings.off-sites': None;
  /** Nothing is checked here without a click, even where every site is chosen. */
  'settings.off-sites.hint': None;
  /** No site is left out. */
  'settings.off-sites.none': None;
  /** Sites whose articles are saved */
  'settings.saved-sites': None;
  /** Every article of these sites that is checked goes into your library by itself. You add a site in the popup, after saving one of its articles. */
  'settings.saved-sites.hint': None;
  /** Nothing is saved by itself. */
  'settings.saved-sites.none': None;
  /** How long what was saved by itself stays */
  'settings.kept-days': None;
  /** {days, plural, one {# day} other {# days}} */
  'settings.kept-days.days': { readonly days: number };
  /** For ever */
  'settings.kept-days.ever': None;
  /** Then it goes into the bin, and 30 days later it is deleted. What has a note, a tag or a judgement of yours stays. */
  'settings.kept-days.hint': None;
  /** Remove */
  'settings.remove': None;
  /** Remove {site} */
  'settings.remove-site': { readonly site: Foreign };
  /** Open the library */
  'settings.library': None;
  /** One library on several devices */
  'settings.sync': None;
  /** What you read */
  'settings.memory.title': None;
  /** Remember what I read */
  'settings.memory': None;
  /** Keeps, on this device only, which articles were checked, when, and what they said. You are then told when an article has changed since you read it, how often you have met a claim, and when something new in your library speaks against what you read. Nothing of private windows is kept. Switched off, nothing more is kept; what was kept stays until you have it forgotten. */
  'settings.memory.hint': None;
  /** How long what you read is remembered */
  'settings.memory.days': None;
  /** Counted from the last time you read an article. */
  'settings.memory.days-hint': None;
  /** What you read, and having it forgotten */
  'settings.memory.open': None;
  /** Settings are kept on this device only. */
  'settings.kept': None;
  /** Isnad */
  'welcome.title': None;
  /** An isnad is the chain a report hangs on: who has it from whom. Isnad reads a news page with you and shows, sentence by sentence, what your own library knows about it and through which chain. */
  'welcome.lead': None;
  /** See it on an example */
  'welcome.example': None;
  /** A short report written for this page. Isnad checks it right here, on this device, against the starter library that comes with it. */
  'welcome.example.own': None;
  /** The first sentences of a report by {outlet} in the starter library. Isnad checks them right here, on this device, against the other reports in it. */
  'welcome.example.library': { readonly outlet: Foreign };
  /** Choose a sentence to read who says so, and through which chain. */
  'welcome.example.how': None;
  /** Checking the example */
  'welcome.example.checking': None;
  /** The example could not be checked. Try again; if that does not help, reinstall Isnad. */
  'welcome.example.failed': None;
  /** Try again */
  'welcome.example.again': None;
  /** When may Isnad read a page? */
  'welcome.sites': None;
  /** When you ask */
  'welcome.sites.click': None;
  /** Open a news article, click Isnad in the toolbar, and choose “Check this page”. Or select a text and choose “Check the selected text” in its menu. It begins like this: nothing to set, no permission to give. */
  'welcome.sites.click.text': None;
  /** On sites that you choose */
  'welcome.sites.choose': None;
  /** Their news is marked as soon as you open it. The browser asks you first, and you can take every site back, here and in the settings. */
  'welcome.sites.choose.text': None;
  /** Address of a news site */
  'welcome.sites.address': None;
  /** Choose this site */
  'welcome.sites.add': None;
  /** This is not the address of a site. Write it as your browser shows it, like news.example.org. */
  'welcome.sites.bad': None;
  /** The browser did not give the permission. Nothing has changed. */
  'welcome.sites.refused': None;
  /** Nothing is checked without a click now: that is switched off in the settings. */
  'welcome.sites.off': None;
  /** News on every site */
  'welcome.sites.every': None;
  /** Your library */
  'welcome.library': None;
  /** Pages are compared with your library. The starter library is in it: five Arabic reports on the indirect talks in Oman in 2024. A claim pack adds more: a file, ending in .pack.json, that somebody you trust has put together. */
  'welcome.library.text': None;
  /** Add a claim pack */
  'welcome.import': None;
  /** Bring in articles, a backup or other files */
  'welcome.import.others': None;
  /** Reading the file */
  'welcome.import.reading': None;
  /** Adding to your library: {done, number} of {all, number} reports */
  'welcome.import.adding': { readonly done: number; readonly all: number };
  /** {name} is in your library now, with {count, plural, one {# report} other {# reports}}. */
  'welcome.import.done': { readonly name: Foreign; readonly count: number };
  /** {name} was in your library already. Nothing has changed. */
  'welcome.import.kept': { readonly name: Foreign };
  /** The file is larger than 32 MB. Ask for the pack in parts. Nothing was added. */
  'welcome.import.too-large': None;
  /** The file is no claim pack. Choose one that ends in .pack.json. Nothing was added. */
  'welcome.import.not-a-pack': None;
  /** The pack is made for a newer Isnad. Update Isnad, then add it again. Nothing was added. */
  'welcome.import.newer': None;
  /** The pack is damaged or was changed. Get it again from where it comes from. Nothing was added. */
  'welcome.import.damaged': None;
  /** Your library has a later edition of this pack. Nothing was added. */
  'welcome.import.older-pack': None;
  /** This file calls itself the starter library and is not the one that comes with this Isnad. Ask whoever made it for a pack with a name of its own. Nothing was added. */
  'welcome.import.false-starter': None;
  /** The disk is full. Free some space, then add the pack again; your library is as it was. */
  'welcome.import.disk-full': None;
  /** The file could not be added. Restart the browser and add it again; your library is as it was. */
  'welcome.import.failed': None;
  /** Change the keys */
  'welcome.change-keys': None;
  /** To change them, open the browser’s page of add-ons, click the gear wheel there, then “Manage Extension Shortcuts”. */
  'welcome.change-keys.where': None;
  /** Open the settings */
  'welcome.settings': None;
  /** What the marks say */
  'welcome.marks': None;
  /** An independent origin says the same. */
  'welcome.corroborated': None;
  /** Others say it too, but all have it from the origin this page relies on. */
  'welcome.repeated': None;
  /** Another account cannot hold together with it. */
  'welcome.contradicted': None;
  /** Some say the same, others cannot agree with it. */
  'welcome.disputed': None;
  /** Your library has nothing on it. */
  'welcome.new': None;
  /** A question, an opinion or a call; it carries no mark. */
  'welcome.not-a-claim': None;
  /** Isnad never says that something is true or false. It says who reports it, and leaves the judgement to you. */
  'welcome.never-true': None;
  /** Keys */
  'welcome.keys': None;
  /** Show or hide the marks */
  'welcome.toggle-marks': None;
  /** Next marked sentence */
  'welcome.next-mark': None;
  /** Previous marked sentence */
  'welcome.previous-mark': None;
  /** All sentences in the side panel */
  'welcome.open-panel': None;
  /** no key set */
  'welcome.no-key': None;
  /** On a card: N for the next, P for the previous, S for the side panel, H to hide all marks, Escape to close. In a quote, the arrow keys lead along the words that the texts share, up and down from one text to the other. */
  'welcome.on-card': None;
  /** In the side panel: N and P go from sentence to sentence, Enter opens one, O shows it on the page, H hides all marks or shows them again. */
  'welcome.in-panel': None;
  /** What is kept, and where */
  'welcome.kept': None;
  /** Your library and your settings lie on this device. Nothing is sent anywhere: Isnad makes no network connection. */
  'welcome.kept.here': None;
  /** What you read is not added to the library. In a private window nothing at all is written. */
  'welcome.kept.reading': None;
  /** Isnad sees a page only when you ask it to check it, or when you have chosen its site. */
  'welcome.kept.asked': None;
  /** Library */
  'library.title': None;
  /** Lists */
  'library.lists': None;
  /** Articles */
  'library.articles': None;
  /** Claims */
  'library.claims': None;
  /** Sources */
  'library.sources': None;
  /** Origins */
  'library.origins': None;
  /** Bin */
  'library.bin': None;
  /** Search the library */
  'library.search': None;
  /** Words in any form, “a phrase”, source:name, speaker:name, article:title, tag:name, after:2024-05, before:2025. */
  'library.search.help': None;
  /** Results */
  'library.results': None;
  /** Searching */
  'library.looking': None;
  /** {count, plural, =0 {Nothing found} one {# result} other {# results}} */
  'library.found': { readonly count: number };
  /** {count, plural, one {The first # result; more follow as you read on} other {The first # results; more follow as you read on}} */
  'library.found.some': { readonly count: number };
  /** Nothing in your library fits this */
  'library.nothing-found': None;
  /** Reading your library */
  'library.loading': None;
  /** Your library could not be read */
  'library.failed': None;
  /** Nothing was changed. Close other pages of Isnad and reload this one; if that does not help, restart the browser. */
  'library.failed.text': None;
  /** There is nothing here yet */
  'library.empty': None;
  /** Open a news article, check it with Isnad, and choose “Save this article” in the popup. */
  'library.empty.text': None;
  /** This is no longer in your library */
  'library.gone': None;
  /** It may lie in the bin, or its pack was removed. */
  'library.gone.text': None;
  /** Without a title */
  'library.untitled': None;
  /** Source not known */
  'library.unnamed-source': None;
  /** Date not known */
  'library.undated': None;
  /** From a claim pack */
  'library.of-pack': None;
  /** {count, plural, one {# sentence} other {# sentences}} */
  'library.sentences': { readonly count: number };
  /** {count, plural, one {In # article} other {In # articles}} */
  'library.in-articles': { readonly count: number };
  /** {count, plural, one {# article} other {# articles}} */
  'library.articles.count': { readonly count: number };
  /** {count, plural, one {Said # time, the latest month first} other {Said # times, the latest month first}} */
  'library.claims.count': { readonly count: number };
  /** The latest {count, number}; search to find the others */
  'library.claims.newest': { readonly count: number };
  /** {count, plural, one {# source} other {# sources}} */
  'library.sources.count': { readonly count: number };
  /** With whom chains begin, the most cited first */
  'library.origins.hint': None;
  /** Select {title} */
  'library.select': { readonly title: Foreign };
  /** {count, plural, one {# article selected} other {# articles selected}} */
  'library.selected': { readonly count: number };
  /** Select none */
  'library.select-none': None;
  /** Tag all of them */
  'library.tag-all': None;
  /** Move to the bin */
  'library.remove': None;
  /** Take out of the bin */
  'library.restore': None;
  /** {count, plural, one {Take # article out} other {Take # articles out}} */
  'library.restore-many': { readonly count: number };
  /** This article lies in the bin: it is no evidence, and nothing of it is lost. */
  'library.is-in-bin': None;
  /** The bin is empty */
  'library.bin.none': None;
  /** Articles that you remove lie here until you take them out or destroy them. */
  'library.bin.none.text': None;
  /** {count, plural, one {# article in the bin} other {# articles in the bin}} */
  'library.bin.count': { readonly count: number };
  /** Empty the bin */
  'library.bin.empty': None;
  /** {count, plural, one {# article will be destroyed, with its texts and your notes on it.} other {# articles will be destroyed, with their texts and your notes on them.}} This cannot be undone. */
  'library.bin.sure': { readonly count: number };
  /** {count, plural, one {Destroy # article} other {Destroy # articles}} */
  'library.bin.destroy': { readonly count: number };
  /** Saved on {day, date, medium} */
  'library.saved-at': { readonly day: string };
  /** Open the page */
  'library.open-page': None;
  /** Your remarks */
  'library.remarks': None;
  /** Note */
  'library.note': None;
  /** Kept when you stop writing or leave the field. */
  'library.note.hint': None;
  /** Tags */
  'library.tags': None;
  /** Tag */
  'library.tag': None;
  /** Add */
  'library.add-tag': None;
  /** Remove the tag {tag} */
  'library.untag': { readonly tag: Foreign };
  /** What it says */
  'library.told': None;
  /** {count, plural, one {The text as you saved it} other {# versions of the text}} */
  'library.versions': { readonly count: number };
  /** Saved on {day, date, long} */
  'library.version-of': { readonly day: string };
  /** Claim */
  'library.claim': None;
  /** Said on {day, date, medium} */
  'library.said-on': { readonly day: string };
  /** First said on {first, date, medium}, last on {last, date, medium} */
  'library.said-from-to': { readonly first: string; readonly last: string };
  /** Who says it */
  'library.said-by': None;
  /** What you said of it */
  'library.judged': None;
  /** Taken back */
  'library.judged.withdrawn': None;
  /** Take it back */
  'library.judged.withdraw': None;
  /** Add */
  'library.add': None;
  /** Add articles */
  'library.add.title': None;
  /** Saved pages, documents and texts become articles of your library, and evidence from that moment. They stay on this device, and nothing that they name is loaded. */
  'library.add.intro': None;
  /** Drop files or folders here */
  'library.add.drop': None;
  /** Choose files */
  'library.add.files': None;
  /** Choose a folder */
  'library.add.folder': None;
  /** HTML and MHTML as browsers save them, PDF with text, EPUB, TXT. */
  'library.add.kinds': None;
  /** Or paste a text */
  'library.add.paste': None;
  /** Text */
  'library.add.text': None;
  /** Source */
  'library.add.source': None;
  /** Address */
  'library.add.address': None;
  /** Published on */
  'library.add.day': None;
  /** Leave empty what you do not know. Source and day tell apart who reports and when; by the address a later version is known for the same article. */
  'library.add.paste-hint': None;
  /** Add the text */
  'library.add.paste-it': None;
  /** {total, plural, one {Reading # file} other {Reading # files}}: {done, number} done */
  'library.add.progress': { readonly total: number; readonly done: number };
  /** Stop */
  'library.add.stop': None;
  /** What became of each file */
  'library.add.report': None;
  /** {count, plural, =0 {No new article} one {# new article} other {# new articles}} */
  'library.add.saved': { readonly count: number };
  /** {count, plural, one {# more was another version of an article you have} other {# more were other versions of articles you have}} */
  'library.add.newer': { readonly count: number };
  /** {count, plural, one {# was there already} other {# were there already}} */
  'library.add.known': { readonly count: number };
  /** {count, plural, one {# could not be read} other {# could not be read}} */
  'library.add.refused': { readonly count: number };
  /** {count, plural, one {# file was left out} other {# files were left out}}: choose them again */
  'library.add.left': { readonly count: number };
  /** {count, plural, one {and # more} other {and # more}} */
  'library.add.unlisted': { readonly count: number };
  /** Add more */
  'library.add.more': None;
  /** Move the new ones to the bin */
  'library.add.take-back': None;
  /** The pasted text */
  'library.add.pasted': None;
  /** Added */
  'library.add.file-saved': None;
  /** Another version of an article that you have; both are kept */
  'library.add.file-newer': None;
  /** You have this already; nothing was changed */
  'library.add.file-known': None;
  /** Could not be read */
  'library.add.file-refused': None;
  /** Too large: split it, or save the text alone */
  'library.add.why-large': None;
  /** Its letters are in an encoding that is not known: save it as UTF-8 */
  'library.add.why-encoding': None;
  /** No article was found in it: open it, select the text and paste it here */
  'library.add.why-no-article': None;
  /** It holds no text, only pictures or nothing at all */
  'library.add.why-no-text': None;
  /** Cut or damaged: get the file again */
  'library.add.why-damaged': None;
  /** Locked by a password or against copying: save it without */
  'library.add.why-protected': None;
  /** No article but a library, a list or citations: nothing was added */
  'library.add.why-library': None;
  /** Of no kind that Isnad reads: save the page as HTML or the text as TXT */
  'library.add.why-unknown': None;
  /** It could not be read or kept, and nothing was changed: try it again by itself, and free some space if the disk is full */
  'library.add.why-failed': None;
  /** {count, plural, one {# article added.} other {# articles added.}} */
  'library.news.added': { readonly count: number };
  /** Title */
  'library.add.name': None;
  /** Reading list */
  'library.reading': None;
  /** Feeds (RSS, Atom, JSON Feed) of what you want to read. Isnad fetches one when you click, without cookies, and asks the browser for its site first; that makes it no site that is checked by itself. */
  'reading.intro': None;
  /** Address of a feed */
  'reading.address': None;
  /** Add the feed */
  'reading.add': None;
  /** Add a list of feeds (OPML) */
  'reading.list': None;
  /** Save the list as OPML */
  'reading.write': None;
  /** Fetch */
  'reading.fetch': None;
  /** {count, plural, one {Fetch the feed} other {Fetch all # feeds}} */
  'reading.fetch-all': { readonly count: number };
  /** It is being fetched… */
  'reading.fetching': None;
  /** Not fetched yet */
  'reading.never': None;
  /** {count, plural, =0 {nothing unread} one {# unread} other {# unread}} */
  'reading.unread': { readonly count: number };
  /** Remove the feed */
  'reading.remove': None;
  /** {name} is removed. */
  'reading.removed': { readonly name: Foreign };
  /** Unread */
  'reading.new': None;
  /** Opened */
  'reading.opened': None;
  /** In your library */
  'reading.saved': None;
  /** Save to the library */
  'reading.save': None;
  /** This is no address of a feed: copy it from the site, where it is often called RSS. It must hold no name and no password. */
  'reading.why.bad-address': None;
  /** Isnad fetches over https only, so that nobody on the way can change what you read: try the address with https. */
  'reading.why.not-secure': None;
  /** The browser did not let Isnad speak to this site, so nothing was fetched: click again and allow it. */
  'reading.why.no-permission': None;
  /** The feed is at another site now, which Isnad did not ask for: add it by its new address. */
  'reading.why.moved': None;
  /** The site did not give the feed: look in a tab whether it is still there. */
  'reading.why.refused': None;
  /** The site did not answer, or led to another one: try again later, or add the feed by the address where it is now. */
  'reading.why.no-answer': None;
  /** The feed is larger than 10 MB, which none is; it was not read. */
  'reading.why.file-too-large': None;
  /** What stands there is no feed: copy the address of the feed itself, which is often called RSS. */
  'reading.why.no-feed': None;
  /** The list has room for 500 feeds: remove some first. What had room was added. */
  'reading.why.too-many': None;
  /** The article could not be saved, and nothing was changed: open it and save it from there, and free some space if the disk is full. */
  'reading.why.not-saved': None;
  /** What you read */
  'library.memory': None;
  /** Isnad does not remember what you read. */
  'library.memory.off': None;
  /** Change this in the settings */
  'library.memory.settings': None;
  /** Since you read it */
  'library.notices': None;
  /** {count, plural, =0 {Nothing new} one {# notice that you have not seen} other {# notices that you have not seen}} */
  'library.notices.unseen': { readonly count: number };
  /** Mark all as seen */
  'library.notices.all-seen': None;
  /** Mark as seen */
  'library.notices.seen': None;
  /** Contradicted since */
  'library.notices.contradicted': None;
  /** Says it otherwise now */
  'library.notices.corrected': None;
  /** You read: */
  'library.notices.you-read': None;
  /** {source} says: */
  'library.notices.now-says': { readonly source: Foreign };
  /** Open the article that says so */
  'library.notices.open': None;
  /** Articles */
  'library.reads': None;
  /** {count, plural, =0 {Nothing is remembered} one {# article} other {# articles, the last read first}} */
  'library.reads.count': { readonly count: number };
  /** {count, plural, one {Read once} other {Read # times}} */
  'library.reads.times': { readonly count: number };
  /** Forget all I read */
  'library.reads.forget': None;
  /** All of it is forgotten. Until you leave this page it can be brought back. */
  'library.reads.forgotten': None;
  /** Bring it back */
  'library.reads.bring-back': None;
  /** Read on {day, date, medium} */
  'library.read-at': { readonly day: string };
  /** Undo */
  'library.undo': None;
  /** {count, plural, one {# article moved to the bin.} other {# articles moved to the bin.}} */
  'library.news.removed': { readonly count: number };
  /** {count, plural, one {# article taken out of the bin.} other {# articles taken out of the bin.}} */
  'library.news.restored': { readonly count: number };
  /** {count, plural, one {# article destroyed.} other {# articles destroyed.}} */
  'library.news.destroyed': { readonly count: number };
  /** Note kept. */
  'library.news.noted': None;
  /** Tags changed. */
  'library.news.tagged': None;
  /** Undone. */
  'library.news.undone': None;
  /** There is nothing to undo. */
  'library.news.nothing-to-undo': None;
  /** The browser had lost your library. What you made was brought back from the second copy; a library that you added or removed must be added or removed again. */
  'library.news.recovered': None;
  /** The second copy of your library could not be read. If something is missing here, it is still in that copy: free some space on the disk, and open this page again. */
  'library.news.unfilled': None;
  /** Taken back: it counts again. */
  'library.news.withdrawn': None;
  /** That did not work, and nothing was changed. Close other pages of Isnad and try again; if the disk is full, free some space. */
  'library.news.failed': None;
  /** There is no room on the disk, and nothing was changed. Free some space and try again. */
  'library.news.disk-full': None;
  /** That is no name for a tag, or there are as many as there may be. Nothing was changed. */
  'library.news.bad-tag': None;
  /** In and out */
  'library.files': None;
  /** Take them out as a file */
  'library.take-out': None;
  /** Take what was found out as a file */
  'library.take-out.found': None;
  /** In and out */
  'files.title': None;
  /** Bring in */
  'files.in': None;
  /** Choose files, or drop them anywhere on this page: a backup, a table (CSV), a bibliography (RIS, BibTeX, CSL-JSON), notes (Markdown), annotations, fact-checks, a claim pack, or articles as pages, PDF, text or EPUB. You are told first what they would change. */
  'files.in.text': None;
  /** Choose files */
  'files.choose': None;
  /** Drop the files to see what they would bring */
  'files.drop': None;
  /** Reading the files; nothing is written yet */
  'files.looking': None;
  /** Bringing in */
  'files.writing': None;
  /** Taking it back */
  'files.undoing': None;
  /** Stop */
  'files.stop': None;
  /** What these files would change */
  'files.would': None;
  /** What came in */
  'files.did': None;
  /** Bring it in */
  'files.confirm': None;
  /** Leave it */
  'files.leave': None;
  /** Keep what came in */
  'files.keep': None;
  /** Close */
  'files.close': None;
  /** All of it is in your library already; there is nothing to bring in. */
  'files.nothing-new': None;
  /** Nothing here can be brought in. */
  'files.nothing-usable': None;
  /** The import was stopped half way */
  'files.stopped': None;
  /** What came in so far is whole and stays, or can be taken back. It goes on where it was stopped. */
  'files.stopped.text': None;
  /** Go on */
  'files.go-on': None;
  /** Take it all back */
  'files.undo': None;
  /** It was taken back: what came in lies in the bin, what was changed is as it was before. */
  'files.undone': None;
  /** Articles */
  'files.kind.article': None;
  /** Texts */
  'files.kind.version': None;
  /** Notes and tags */
  'files.kind.note': None;
  /** Judgements */
  'files.kind.judgement': None;
  /** Entries of the journal */
  'files.kind.edit': None;
  /** {count, number} new */
  'files.plan.add': { readonly count: number };
  /** {count, number} changed */
  'files.plan.change': { readonly count: number };
  /** {count, number} already here */
  'files.plan.same': { readonly count: number };
  /** {count, number} newer here, left as they are */
  'files.plan.stays': { readonly count: number };
  /** {count, plural, one {# entry cannot be used} other {# entries cannot be used}} */
  'files.skipped': { readonly count: number };
  /** The first {count, number} entries that cannot be used */
  'files.skipped.first': { readonly count: number };
  /** {what, select, line {Line} entry {Entry} annotation {Annotation} other {Part}} {number, number} */
  'files.place': { readonly what: 'annotation' | 'entry' | 'line' | 'other'; readonly number: number };
  /** has neither a title nor an address */
  'files.skip.no-title': None;
  /** does not end, or is no entry */
  'files.skip.no-entry': None;
  /** has no claim of at most 1,000 characters */
  'files.skip.no-claim': None;
  /** is on no web page */
  'files.skip.no-page': None;
  /** has a date that is none */
  'files.skip.no-date': None;
  /** has a sentence of more than 1,000 characters */
  'files.skip.too-long': None;
  /** has a place or a chain that cannot be read */
  'files.skip.no-place': None;
  /** cannot be used */
  'files.skip.other': None;
  /** This file is too large. Split it, and bring in the parts. */
  'files.why.too-large': None;
  /** Your library holds as many judgements as it can; this one was not kept. */
  'files.why.too-many-judgements': None;
  /** This is no file that Isnad reads. */
  'files.why.not-known': None;
  /** A newer Isnad made this. Update Isnad to read it. */
  'files.why.newer': None;
  /** A newer Isnad made your library. Update Isnad to read it; nothing was changed. */
  'files.why.newer-library': None;
  /** This file is damaged, cut, or was changed after it was made. Use another copy of it. */
  'files.why.damaged': None;
  /** This file could not be read to its end. Choose it again. */
  'files.why.unreadable': None;
  /** This text is not in UTF-8. Save it in that encoding. */
  'files.why.encoding': None;
  /** This file is protected. Save it without a password. */
  'files.why.protected': None;
  /** There is no text in this file that can be read. */
  'files.why.no-text': None;
  /** This is a list of addresses. Isnad fetches nothing by itself: open the articles and save them. */
  'files.why.feed': None;
  /** There is no room on the disk. Nothing is lost: free some space, and go on. */
  'files.why.disk-full': None;
  /** Another page of Isnad is importing. Wait until it is done. */
  'files.why.busy': None;
  /** There is no import to go on with: another page of Isnad has ended it. Reload this one. */
  'files.why.nothing-to-do': None;
  /** Your library could not be used. Close other pages of Isnad, reload this one, and go on. */
  'files.why.closed': None;
  /** This window keeps nothing. Open Isnad in a window that is not private, and let it store data in the browser’s settings. */
  'files.why.unavailable': None;
  /** Isnad may not save to the downloads folder any more. Choose again how often, and allow it. */
  'files.why.no-permission': None;
  /** The browser did not save the file. Look at its downloads, and try again. */
  'files.why.not-saved': None;
  /** That did not work. Reload this page, and try again. */
  'files.why.other': None;
  /** Take out */
  'files.out': None;
  /** A file of your own library; articles of claim packs are not in it. The backup holds everything and can be brought in again without loss. The others are for other programs. */
  'files.out.text': None;
  /** Format */
  'files.format': None;
  /** Backup: everything */
  'files.format.backup': None;
  /** Table (CSV): sentences with their chains */
  'files.format.csv': None;
  /** Notes (Markdown), for Obsidian and others */
  'files.format.markdown': None;
  /** Bibliography (RIS) */
  'files.format.ris': None;
  /** Bibliography (BibTeX) */
  'files.format.bibtex': None;
  /** Bibliography (CSL-JSON) */
  'files.format.csl-json': None;
  /** Web annotations */
  'files.format.web-annotation': None;
  /** Your notes as fact-checks (ClaimReview) */
  'files.format.claim-review': None;
  /** Which articles */
  'files.what': None;
  /** All of your library */
  'files.what.all': None;
  /** {count, plural, one {The # article that you selected} other {The # articles that you selected}} */
  'files.what.selected': { readonly count: number };
  /** {count, plural, one {What you searched for: # result} other {What you searched for: # results}} */
  'files.what.found': { readonly count: number };
  /** Write the file */
  'files.write': None;
  /** Writing the file */
  'files.writing-file': None;
  /** Save the file */
  'files.save': None;
  /** It is ready, and is there as long as this page is open. */
  'files.save.hint': None;
  /** Copies in this browser */
  'files.snapshots': None;
  /** Isnad copies your library by itself: with the first change after a day, after many changes, and before files are brought in. It keeps the last three days and four weeks. These copies lie in this browser’s profile: whoever deletes the profile deletes them too. */
  'files.snapshots.text': None;
  /** There is no copy yet: it is made when there is something to copy. */
  'files.snapshots.none': None;
  /** Copy now */
  'files.snapshots.take': None;
  /** What would it bring back? */
  'files.snapshots.restore': None;
  /** The copies could not be read or made. If the disk is full, free some space. */
  'files.snapshots.failed': None;
  /** Copies outside this browser */
  'files.copies': None;
  /** A backup in your downloads folder, in “Isnad”, outlives this browser. It is made when this page is open and the time has come. The browser asks you once whether Isnad may save files; older copies stay until you delete them. */
  'files.copies.text': None;
  /** Make a copy */
  'files.copies.every': None;
  /** Never by itself */
  'files.copies.never': None;
  /** Every day */
  'files.copies.daily': None;
  /** Every week */
  'files.copies.weekly': None;
  /** Every month */
  'files.copies.monthly': None;
  /** The last one was made on {day, date, long}. */
  'files.copies.last': { readonly day: string };
  /** None was made yet. */
  'files.copies.none': None;
  /** Make one now */
  'files.copies.now': None;
  /** Room on the disk */
  'files.room': None;
  /** Sentences and who says them */
  'files.room.claims': None;
  /** Articles and their texts */
  'files.room.articles': None;
  /** Search index */
  'files.room.index': None;
  /** Journal, notes and judgements */
  'files.room.journal': None;
  /** Copies in this browser */
  'files.room.snapshots': None;
  /** Isnad takes, by the browser’s count */
  'files.room.all': None;
  /** It may take up to */
  'files.room.quota': None;
  /** The first five are estimates. */
  'files.room.hint': None;
  /** Measuring */
  'files.room.measuring': None;
  /** It could not be measured. */
  'files.room.failed': None;
  /** What to do when there is no room */
  'files.room.full': None;
  /** Take a backup out and keep it elsewhere. */
  'files.room.full.backup': None;
  /** Empty the bin: what lies there still takes room. */
  'files.room.full.bin': None;
  /** In the settings, keep what is saved by itself for fewer days. */
  'files.room.full.days': None;
  /** Free some space on the disk: the browser gives no more than the disk has. */
  'files.room.full.disk': None;
  /** There is little room left. */
  'files.room.near': None;
  /** {count, plural, one {You have met this in # article} other {You have met this in # articles}} */
  'drift.met': { readonly count: number };
  /** {count, plural, one {You have met this in # article} other {You have met this in # articles, always from one origin}} */
  'drift.met-one-origin': { readonly count: number };
  /** Changed since you read it on {day, date, medium}: {count, plural, one {# claim} other {# claims}} */
  'drift.since-read': { readonly day: string; readonly count: number };
  /** What changed against the version before */
  'drift.title': None;
  /** No claim changed, only words, marks or their order. */
  'drift.none': None;
  /** {count, plural, one {# claim is told otherwise} other {# claims are told otherwise}} */
  'drift.changed': { readonly count: number };
  /** {count, plural, one {# claim was added} other {# claims were added}} */
  'drift.added': { readonly count: number };
  /** {count, plural, one {# claim was dropped} other {# claims were dropped}} */
  'drift.dropped': { readonly count: number };
  /** Before: */
  'drift.was': None;
  /** Now: */
  'drift.is': None;
  /** One library on all your devices */
  'sync.title': None;
  /** Your library travels sealed, through a storage that you choose. Isnad has no server, and whoever runs the storage can read nothing of it. */
  'sync.lead': None;
  /** Step {at, number} of 3 */
  'sync.step': { readonly at: number };
  /** Back */
  'sync.back': None;
  /** Go on */
  'sync.next': None;
  /** Where the sealed files lie */
  'sync.place': None;
  /** Your storage */
  'sync.place.server': None;
  /** Another WebDAV server */
  'sync.place.server.other': None;
  /** A bucket that speaks S3 */
  'sync.place.server.s3': None;
  /** Address */
  'sync.place.address': None;
  /** The address at which you open it in the browser is enough. Make an app password for Isnad under Settings, Security. */
  'sync.place.hint.nextcloud': None;
  /** The address at which you open it in the browser is enough. Make an app password for Isnad under Settings, Security. */
  'sync.place.hint.owncloud': None;
  /** Make an app password for Isnad under Preferences, Password. */
  'sync.place.hint.koofr': None;
  /** Make an app password for Isnad under Settings, Privacy & Security, with access to files. */
  'sync.place.hint.fastmail': None;
  /** The address of a WebDAV folder that is there. It begins with https://, or is on this machine. */
  'sync.place.hint.other': None;
  /** The address of the bucket: https://host/bucket or https://bucket.host. */
  'sync.place.hint.s3': None;
  /** Name of the account */
  'sync.place.user': None;
  /** App password */
  'sync.place.password': None;
  /** A password for Isnad alone can be revoked without changing yours. It lies on this device as it is. */
  'sync.place.password.hint': None;
  /** Region */
  'sync.place.region': None;
  /** Key ID */
  'sync.place.key-id': None;
  /** Secret key */
  'sync.place.secret': None;
  /** Try the storage */
  'sync.place.try': None;
  /** Trying the storage: a small file is put there, read and deleted */
  'sync.place.trying': None;
  /** Your browser asks whether Isnad may speak to this server. Isnad reads no pages there by that. */
  'sync.place.permission': None;
  /** What was found */
  'sync.found': None;
  /** It keeps files and gives them back as they were. */
  'sync.found.usable': None;
  /** It gives back other bytes than it was given. It cannot be used: choose another storage. */
  'sync.found.changes-files': None;
  /** It does not show what was put there, so other devices would see nothing new. It cannot be used: choose another storage. */
  'sync.found.does-not-list': None;
  /** This account may not delete there: old files stay and take room. */
  'sync.found.does-not-delete': None;
  /** It does not say how large files are. Nothing depends on it. */
  'sync.found.tells-no-sizes': None;
  /** It takes seconds for each request: the first sync of a large library takes long. */
  'sync.found.is-slow': None;
  /** A passphrase */
  'sync.new': None;
  /** There is no library in this storage yet. Choose four or five words that nobody says together. Keep them where you keep passwords: nobody can open the library without them, nor can we. */
  'sync.new.text': None;
  /** Passphrase */
  'sync.passphrase': None;
  /** The same once more */
  'sync.passphrase.again': None;
  /** Show what I type */
  'sync.passphrase.show': None;
  /** Ten characters at least. */
  'sync.strength.none': None;
  /** Too short: ten characters at least. */
  'sync.strength.short': None;
  /** Easy to guess. Add a word that does not belong to the others. */
  'sync.strength.weak': None;
  /** Not easy to guess. One more word makes it hard. */
  'sync.strength.fair': None;
  /** Hard to guess. */
  'sync.strength.strong': None;
  /** Make the library there */
  'sync.new.make': None;
  /** The passphrase of your library */
  'sync.open': None;
  /** There is a library in this storage. Enter its passphrase, as you chose it on another device. */
  'sync.open.text': None;
  /** Open it with */
  'sync.open.by': None;
  /** The 24 recovery words */
  'sync.open.words': None;
  /** In their order; capitals, numbers and line breaks do not matter. */
  'sync.open.words.hint': None;
  /** Open it */
  'sync.open.do': None;
  /** Making the key out of it takes a moment */
  'sync.opening': None;
  /** Words for the day the passphrase is lost */
  'sync.words': None;
  /** Without the passphrase these 24 words are the only way to open the library. They are shown once: write them on paper, or print them. */
  'sync.words.text': None;
  /** Recovery words */
  'sync.words.list': None;
  /** Copy */
  'sync.words.copy': None;
  /** They are in the clipboard, where other programs see them: paste them where they stay, then copy something else. */
  'sync.words.copied': None;
  /** Print */
  'sync.words.print': None;
  /** I have them */
  'sync.words.have': None;
  /** Two of them, so that it is sure that they are on your paper. */
  'sync.words.ask': None;
  /** Word {at, number} */
  'sync.words.ask.one': { readonly at: number };
  /** Compare */
  'sync.words.check': None;
  /** These are not the two words. Look at your paper, or have the words shown again. */
  'sync.words.wrong': None;
  /** Show them again */
  'sync.words.show': None;
  /** All is ready */
  'sync.begin': None;
  /** Four words stand for this library */
  'sync.fingerprint': None;
  /** Where two devices show the same four, they share one library. */
  'sync.fingerprint.hint': None;
  /** What other devices call this one */
  'sync.device': None;
  /** Take a copy of your library first. Sync deletes nothing because it is absent somewhere, but a file in your hands outlives every mistake. */
  'sync.backup': None;
  /** Save a copy to a file */
  'sync.backup.do': None;
  /** Writing the copy */
  'sync.backup.making': None;
  /** The copy is among your downloads. */
  'sync.backup.made': None;
  /** The copy could not be written. Look whether there is room on the disk, and try again. */
  'sync.backup.failed': None;
  /** Start syncing */
  'sync.begin.do': None;
  /** State */
  'sync.state': None;
  /** Nothing was synced yet. */
  'sync.state.never': None;
  /** Up to date: all that was written here is on the storage, and all that was found there is here. */
  'sync.state.done': None;
  /** Last done {ago}. */
  'sync.state.when': { readonly ago: Foreign };
  /** {count, plural, one {# change waits to be sent.} other {# changes wait to be sent.}} */
  'sync.state.waiting': { readonly count: number };
  /** The last sync ended early; nothing is lost, and the next goes on where it ended. */
  'sync.state.stopped': None;
  /** Syncing */
  'sync.running': None;
  /** Sent {sent, number}, received {received, number}, still to send {waiting, number}. */
  'sync.running.text': { readonly sent: number; readonly received: number; readonly waiting: number };
  /** The first sync of a large library takes minutes. This page may stay open beside your work; if it is closed, the next sync goes on. */
  'sync.running.first': None;
  /** Sync now */
  'sync.now': None;
  /** Stop */
  'sync.stop': None;
  /** Sync by itself */
  'sync.automatic': None;
  /** Every quarter of an hour, half a minute after you change something, and when the browser starts. */
  'sync.automatic.hint': None;
  /** Devices */
  'sync.devices': None;
  /** This device */
  'sync.devices.self': None;
  /** No other device has written here yet. Set sync up there with the same address and the same passphrase. */
  'sync.devices.none': None;
  /** Last heard {ago} */
  'sync.devices.heard': { readonly ago: Foreign };
  /** Nothing was heard from it yet */
  'sync.devices.never': None;
  /** A device without a name */
  'sync.devices.unnamed': None;
  /** another device */
  'sync.devices.another': None;
  /** Keep the name */
  'sync.devices.rename': None;
  /** A device is lost */
  'sync.devices.lost': None;
  /** At your storage, revoke the app password that it had. */
  'sync.devices.lost.revoke': None;
  /** Below, under Keys, make new keys. What is written from then on it cannot read. */
  'sync.devices.lost.keys': None;
  /** On every other device enter the new passphrase there. What the lost one wrote stays in your library. */
  'sync.devices.lost.enter': None;
  /** Storage */
  'sync.storage': None;
  /** As {account} */
  'sync.storage.account': { readonly account: Foreign };
  /** Enter another password */
  'sync.storage.password': None;
  /** Try and keep it */
  'sync.storage.password.save': None;
  /** Enter another address */
  'sync.storage.address': None;
  /** The same files at another address: their server has moved, or you have moved them. For another storage stop syncing here, and set it up there on every device. */
  'sync.storage.moved': None;
  /** Close */
  'sync.close': None;
  /** On this device lie unsealed: your library, the address and the password of the storage. The keys cannot be read out of the browser, but whoever uses this profile uses them too. Encrypt the disk. */
  'sync.disk': None;
  /** Keys */
  'sync.keys': None;
  /** With your passphrase you see what opens the library and change it: another passphrase, new recovery words, new keys. Enter it here also where another device has made new keys. */
  'sync.keys.text': None;
  /** Change what opens the library */
  'sync.keys.change': None;
  /** Open */
  'sync.keys.open': None;
  /** Passphrase, made {day, date, long} */
  'sync.keys.passphrase': { readonly day: string };
  /** Recovery words, made {day, date, long} */
  'sync.keys.words': { readonly day: string };
  /** Take away */
  'sync.keys.remove': None;
  /** What is taken away opens nothing any more. Who has used it may still have the keys: make new ones then. */
  'sync.keys.remove.hint': None;
  /** Add a passphrase */
  'sync.keys.add': None;
  /** Make new recovery words */
  'sync.keys.new-words': None;
  /** The old ones are taken away. */
  'sync.keys.new-words.hint': None;
  /** Make new keys */
  'sync.keys.rotate': None;
  /** For a device or a passphrase that is lost. All passphrases and words but the new ones are taken away, and everything is written anew. Whoever had them may have read what was written before. */
  'sync.keys.rotate.hint': None;
  /** The passphrase was added. */
  'sync.keys.done.added': None;
  /** It was taken away. */
  'sync.keys.done.removed': None;
  /** Notes that were written in two places */
  'sync.conflicts': None;
  /** Each was written without knowing of the other. All of it is kept until you choose. */
  'sync.conflicts.text': None;
  /** The note on {title} */
  'sync.conflicts.on': { readonly title: Foreign };
  /** A note on something that is not in your library */
  'sync.conflicts.gone': None;
  /** From {device}, {ago} */
  'sync.conflicts.from': { readonly device: Foreign; readonly ago: Foreign };
  /** From this device, {ago} */
  'sync.conflicts.own': { readonly ago: Foreign };
  /** Take this one */
  'sync.conflicts.take': None;
  /** Keep both, one below the other */
  'sync.conflicts.both': None;
  /** Stop syncing on this device */
  'sync.end': None;
  /** Your library stays here, and the files stay on the storage, where your other devices go on with them. Password and keys are forgotten. */
  'sync.end.text': None;
  /** Stop it, and forget password and keys */
  'sync.end.sure': None;
  /** Try again */
  'sync.remedy.again': None;
  /** Allow it */
  'sync.remedy.grant': None;
  /** Enter another password */
  'sync.remedy.password': None;
  /** It is the right folder: fill it from here */
  'sync.remedy.reseed': None;
  /** Take the removals over */
  'sync.remedy.allow-removals': None;
  /** Enter the passphrase */
  'sync.remedy.passphrase': None;
  /** Look at the address */
  'sync.remedy.address': None;
  /** The storage did not answer. Look whether this device is online; sync tries again by itself. */
  'sync.why.offline': None;
  /** A web page answered in place of the storage. Log in to the network you are in; if you are, the address is not the one of the storage. */
  'sync.why.web-page': None;
  /** The storage does not let this account in. The password may have been revoked or mistyped: enter another. */
  'sync.why.refused': None;
  /** The clock of this device is wrong, and the storage refuses what comes from another time. Set the clock. */
  'sync.why.clock': None;
  /** There is no room left on the storage. Free some there; until then what others wrote is still read, and nothing is lost. */
  'sync.why.full': None;
  /** The storage cannot do it now. Sync tries again by itself. */
  'sync.why.busy': None;
  /** A file there is larger than any of ours may be. It was not read; look whether somebody else writes to the folder. */
  'sync.why.too-large': None;
  /** There is nothing at this address any more. If the folder was moved or renamed, enter its new address. */
  'sync.why.moved': None;
  /** The server sends to another address. Isnad takes no password there by itself: enter that address. */
  'sync.why.redirect': None;
  /** The address begins with https://. Without encryption only this machine itself is spoken to. */
  'sync.why.not-https': None;
  /** This is no address of a storage: it has no name or password in it, and ends before “?” and “#”. */
  'sync.why.bad-address': None;
  /** The server answers, but in another language than this storage speaks. Look whether this is the address of WebDAV, or of the bucket. */
  'sync.why.other-protocol': None;
  /** The storage answered something that Isnad does not understand. */
  'sync.why.failed': None;
  /** Your browser does not let Isnad speak to this server. Allow it when it asks. */
  'sync.why.no-permission': None;
  /** This storage cannot be used. Choose another. */
  'sync.why.unusable': None;
  /** What this device had written is not in the folder any more: it was emptied, or this is another folder. Nothing is lost here. Look first whether it is the right one. */
  'sync.why.folder-lost': None;
  /** The storage did not keep what was sent. It is sent again at the next sync; if this goes on, use another storage. */
  'sync.why.not-stored': None;
  /** Under the name of this device there are files that it did not write. Sync waits a day and goes on; if it comes again, somebody else writes to the folder: change its password. */
  'sync.why.not-ours': None;
  /** Another page of Isnad is syncing. Wait until it is done. */
  'sync.why.running': None;
  /** There is no library at this address. Look whether it is the right one. */
  'sync.why.no-vault': None;
  /** This opens no key of the library. Look how it is spelled, at the keyboard’s language, and whether the address is the right one. */
  'sync.why.wrong-secret': None;
  /** These are not 24 recovery words. Look for one that is missing, misspelled, or out of its place. */
  'sync.why.bad-words': None;
  /** A passphrase has at least ten characters. Four or five words that nobody says together are good. */
  'sync.why.bad-passphrase': None;
  /** The two are not the same. Enter them again. */
  'sync.why.not-twice': None;
  /** A key on the storage asks for less protection than is safe: somebody has changed it. Nothing was opened with it. Use another storage, or start anew in an empty folder. */
  'sync.why.weak-keys': None;
  /** A newer Isnad made these keys. Update Isnad here. */
  'sync.why.newer-keys': None;
  /** The storage shows older keys than this device has used: it was set back, or this passphrase was taken away. Enter the newest passphrase. */
  'sync.why.keys-rolled-back': None;
  /** This is the last key: without it nobody could open the library. Add another first. */
  'sync.why.last-key': None;
  /** There is no room on the disk. Free some space; sync goes on where it ended, and nothing is lost. */
  'sync.why.disk-full': None;
  /** A newer Isnad made your library. Update Isnad; nothing was changed. */
  'sync.why.newer-library': None;
  /** Your library could not be used. Close other pages of Isnad, and try again. */
  'sync.why.library-closed': None;
  /** This window keeps nothing. Open Isnad in a window that is not private. */
  'sync.why.no-storage': None;
  /** What was kept of sync cannot be read. Set it up again with the same address and passphrase; your library is not touched. */
  'sync.why.account-damaged': None;
  /** It is tried again {ago}. */
  'sync.why.wait': { readonly ago: Foreign };
  /** What was noticed */
  'sync.notices': None;
  /** The storage shows less of {device} than before: somebody set it back. What was read stays; look at the storage’s own history. */
  'sync.notice.rolled-back': { readonly device: Foreign };
  /** Another device has read more of {device} than the storage shows here. If this stays so, the storage keeps something back. */
  'sync.notice.stale': { readonly device: Foreign };
  /** This profile is a copy of another, or was restored: it goes on as a device of its own. There is nothing to do. */
  'sync.notice.cloned': None;
  /** The folder was filled from this device. */
  'sync.notice.reseeded': None;
  /** {count, plural, one {# file of {device} cannot be read} other {# files of {device} cannot be read}}. It writes them anew at its next sync: start that device once. */
  'sync.notice.unreadable': { readonly count: number; readonly device: Foreign };
  /** A newer Isnad runs on {device}: update Isnad here to read what is written there. */
  'sync.notice.too-new': { readonly device: Foreign };
  /** New keys are used on {device}: enter the new passphrase here. */
  'sync.notice.locked': { readonly device: Foreign };
  /** {count, plural, one {# removal made on {device} waits} other {# removals made on {device} wait}} for your word. It is much of your library: look whether you meant it. */
  'sync.notice.held': { readonly count: number; readonly device: Foreign };
  /** Reading how sync stands */
  'sync.loading': None;
}
