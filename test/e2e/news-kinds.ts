import type { ServerResponse } from 'node:http';
import { demoArticles } from '../../cli/demo/articles.ts';
import { newsPage } from '../../cli/demo/page.ts';
import type { Route } from '../../cli/demo/server.ts';

/** What is changed about an article's page of the demonstration. */
interface Change {
  readonly slug?: 'alhurra' | 'harbour-chronicle';
  readonly css?: string;
  /** HTML at the beginning of the body. */
  readonly before?: string;
  /** Runs at the end of the body. */
  readonly script?: string;
  readonly replace?: readonly (readonly [string, string])[];
}

function changed({ slug = 'alhurra', css = '', before = '', script = '', replace = [] }: Change) {
  const articles = demoArticles();
  const article = articles.find((it) => it.slug === slug);
  if (article === undefined) throw new Error(`no article ${slug}`);
  let html = newsPage(article, articles)
    .replace('</head>', `<style>${css}</style></head>`)
    .replace('<body>', `<body>${before}`)
    .replace('</body>', `<script>${script}</script></body>`);
  for (const [old, wanted] of replace) {
    if (!html.includes(old)) throw new Error(`no ${old}`);
    html = html.replace(old, wanted);
  }
  return html;
}

/** Refuses every script, style, frame and picture that a policy can refuse, but the page's own style sheet. */
const STRICT = "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'";

function withPolicy(html: string): Route {
  return (response: ServerResponse) =>
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': STRICT,
      })
      .end(html);
}

/** Names under which a form shows its controls in place of its own properties. */
const HIDDEN_NAMES =
  'assignedSlot attributes checkVisibility childNodes children closest contains firstChild firstElementChild getAttribute ' +
  'getBoundingClientRect getElementsByTagName getRootNode isConnected lastElementChild localName matches nextSibling ' +
  'nodeName nodeType ownerDocument parentElement parentNode querySelector querySelectorAll shadowRoot textContent';
const CONTROLS = HIDDEN_NAMES.split(' ').map((name) => `<input type="hidden" name="${name}">`);

/** An article whose paragraphs a web component shows: the first in a slot, the others in its root. */
const COMPONENTS = `
  const body = document.querySelector('.body');
  const host = document.createElement('news-body');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<style>p { line-height: 1.8 }</style><slot></slot><div></div>';
  const [first, ...others] = body.children;
  root.querySelector('div').append(...others);
  host.append(first);
  body.replaceWith(host);`;

/** Pages whose marks lie under their text without further ado, by path and by what is special about them. */
export const STILL_KINDS: Readonly<Record<string, readonly [what: string, Change]>> = {
  '/kinds/plain': ['a plain article', {}],
  '/kinds/columns': ['text in columns', { css: '.body{columns:2;column-gap:40px}' }],
  '/kinds/transformed': [
    'a part that is moved and scaled',
    { css: 'main{transform:translate(30px,14px) scale(.92)}' },
  ],
  '/kinds/zoomed': ['a page that zooms itself to 200 %', { css: 'html{zoom:2}' }],
  '/kinds/arabic-inside': [
    'an Arabic article in a left-to-right page',
    {
      replace: [
        ['<html lang="ar" dir="rtl">', '<html lang="en" dir="ltr">'],
        ['<main><article>', '<main><article lang="ar" dir="rtl">'],
      ],
    },
  ],
  '/kinds/english-inside': [
    'an English article in a right-to-left page',
    {
      slug: 'harbour-chronicle',
      replace: [
        ['<html lang="en" dir="ltr">', '<html lang="ar" dir="rtl">'],
        ['<main><article>', '<main><article lang="en" dir="ltr">'],
      ],
    },
  ],
  '/kinds/form': [
    'a form around all, whose controls hide its own properties',
    {
      before: `<form id="all">${CONTROLS.join('')}`,
      replace: [['</footer>', '</footer></form>']],
    },
  ],
  '/kinds/components': ['a text inside a web component', { script: COMPONENTS }],
};

const OTHER_KINDS: Readonly<Record<string, Change>> = {
  '/kinds/scrolling': {
    css: 'html,body{height:100%;overflow:hidden}.columns{height:520px;overflow:auto;display:block}figure{display:none}',
  },
  '/kinds/sticky': {
    css: '#stays{position:sticky;top:0;height:220px;background:#fff;z-index:5}',
    before: '<div id="stays">News</div>',
  },
  '/kinds/dialog': {
    before: '<dialog>Subscribe</dialog><div id="own" popover="manual">Our offers</div>',
    css: '#own{position:fixed;inset:0 0 auto 0;width:auto;height:300px;margin:0;background:#fff;border:0}',
  },
};

/** A site with all of them; `/kinds/strict` under a strict policy, `/kinds/shell` with an article in a frame. */
export function newsKinds(): Readonly<Record<string, string | Route>> {
  const still = Object.entries(STILL_KINDS).map(([path, [, change]]) => [path, change] as const);
  const pages = [...still, ...Object.entries(OTHER_KINDS)];
  return {
    ...Object.fromEntries(pages.map(([path, change]) => [path, changed(change)])),
    '/kinds/strict': withPolicy(changed({})),
    '/kinds/shell':
      '<!doctype html><title>Reader</title><body><iframe src="/kinds/plain" width="1000" height="2400"></iframe>',
  };
}
