import type { CardContent } from '../../components/card/card-content.ts';
import { Welcome, type WelcomeProps } from '../../components/welcome/welcome.tsx';
import { WELCOME_MESSAGES, type WelcomeWords } from '../../components/welcome/welcome-words.ts';
import { strokesOf } from '../../page/paint-shapes.ts';
import * as samples from '../components/card-samples.ts';
import { WELCOME } from '../components/welcome-samples.ts';
import { surfaceOf } from './surface.ts';

const shows = (given: Partial<WelcomeProps>) => (words: WelcomeWords) => (
  <Welcome {...WELCOME} {...given} draw={strokesOf} words={words} />
);
const example = (outlet: string | null, sentences: readonly CardContent[]) =>
  shows({ example: { kind: 'checked', lang: sentences[0]?.lang ?? 'und', outlet, sentences } });

export const WELCOME_STATES = surfaceOf(
  WELCOME_MESSAGES,
  () =>
    Promise.all([
      import('../../components/style/card.css'),
      import('../../components/style/chain.css'),
      import('../../components/style/welcome.css'),
    ]),
  {
    keys: shows({}),
    arabic: example('سرايا', [samples.ARABIC_TALKS, samples.ARABIC_NUMBERS]),
    english: example(null, [
      samples.ENGLISH_REPEATED,
      samples.ENGLISH_CONTRADICTED,
      samples.ENGLISH_DISPUTED,
      samples.NEW,
    ]),
    'example-failed': shows({ example: { kind: 'failed' }, onChangeKeys: null }),
    'sites-chosen': shows({
      sites: { chosen: ['*://news.example.org/*'], everySite: false, off: true, answer: 'refused' },
    }),
    'no-site': shows({ sites: { chosen: [], everySite: false, off: false, answer: 'bad' } }),
    'adding-a-pack': shows({ importing: { kind: 'adding', done: 40, all: 312 } }),
    'pack-added': shows({ importing: { kind: 'done', name: 'غزة 2024 – Gaza', count: 312 } }),
    'pack-refused': shows({ importing: { kind: 'failed', why: 'damaged' } }),
  },
);
