import { type Phrase, quoted } from '../phrase.ts';
import type { LibraryWords } from './library-words.ts';

/** Why something did not work. The reader is told by its kind; `message` is in English. */
export interface Trouble {
  readonly kind: string;
  readonly message: string;
}

/** Why a file was refused or an action failed, by the kinds that storage and formats give. */
const WHY = new Map([
  ['file-too-large', 'too-large'],
  ['pack-too-large', 'too-large'],
  ['too-many-entries', 'too-large'],
  ['too-long', 'too-large'],
  ['other-format', 'not-known'],
  ['not-a-backup', 'not-known'],
  ['not-a-pack', 'not-known'],
  ['no-page', 'not-known'],
  ['no-book', 'not-known'],
  ['bad-xml', 'not-known'],
  ['newer-backup', 'newer'],
  ['newer-pack-format', 'newer'],
  ['newer-database', 'newer-library'],
  ['damaged-backup', 'damaged'],
  ['cut-backup', 'damaged'],
  ['damaged-zip', 'damaged'],
  ['damaged-pdf', 'damaged'],
  ['bad-pack', 'damaged'],
  ['other-backup', 'unreadable'],
  ['unreadable', 'unreadable'],
  ['encoding', 'encoding'],
  ['protected', 'protected'],
  ['no-text', 'no-text'],
  ['feed', 'feed'],
  ['disk-full', 'disk-full'],
  ['busy', 'busy'],
  ['closed', 'closed'],
  ['blocked', 'closed'],
  ['damaged', 'closed'],
  ['unavailable', 'unavailable'],
  ['nothing-to-do', 'nothing-to-do'],
  ['too-many-judgements', 'too-many-judgements'],
  ['no-permission', 'no-permission'],
  ['not-saved', 'not-saved'],
] as const);

/** What is said of a trouble with files, and what to do; a damaged line is named. Nobody foresaw others: what they say is quoted. */
export function troublePhrase({ kind, message }: Trouble, words: LibraryWords): Phrase {
  const why = (WHY as ReadonlyMap<string, string>).get(kind) as WhyName | undefined;
  if (why === undefined) {
    return [words('files.why.other'), ' (', quoted(message.slice(0, MOST_QUOTED), 'en'), ')'];
  }
  const [, line] = /\bline (\d+)/.exec(message) ?? [];
  const says = words(`files.why.${why}`);
  if (line === undefined) return [says];
  return [says, ' (', words('files.place', { what: 'line', number: Number(line) }), ')'];
}

/** Characters of what a program says that are shown. */
const MOST_QUOTED = 300;

type WhyName = typeof WHY extends Map<string, infer Name> ? Name : never;

/** Why the library could not be used, and what to do; `otherwise` where its kind says nothing more. */
export function libraryTroubleText({ kind }: Trouble, words: LibraryWords, otherwise: string) {
  switch (kind) {
    case 'newer-database':
      return words('files.why.newer-library');
    case 'unavailable':
      return words('files.why.unavailable');
    case 'disk-full':
      return words('library.news.disk-full');
    case 'too-many-judgements':
      return words('files.why.too-many-judgements');
    case 'bad-tag':
      return words('library.news.bad-tag');
    default:
      return otherwise;
  }
}
