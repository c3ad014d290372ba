import { Fragment } from 'preact';
import type { FieldEvidence } from '../../engine/page-evidence.ts';
import type { Words } from '../messages/words.ts';
import { type Phrase, plainPhrase, quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import type { CheckedPage } from './popup-content.ts';

interface StatedProps {
  readonly page: CheckedPage;
  readonly words: Words<'stated'>;
}

type StatedField = 'byline' | 'publishedAt' | 'modifiedAt';

const FIELDS: readonly StatedField[] = ['byline', 'publishedAt', 'modifiedAt'];

/** Who wrote the article, when, and for whom, as the page says it, where it says so, and what it says otherwise elsewhere. */
export function Stated({ page, words }: StatedProps) {
  return (
    <details class="apart stated">
      <summary>{words('stated.title')}</summary>
      <dl>
        {FIELDS.map((field) => {
          const value = page[field];
          // Without its day an article is compared less; without the others nothing is missing.
          if (value === null && field !== 'publishedAt') return null;
          const shown =
            value === null ? [words('stated.not-stated')] : shownValue(field, value, page, words);
          const isInferred = field === 'publishedAt' && page.dateCertainty === 'inferred';
          return (
            <Fragment key={field}>
              <dt>{words(`stated.${field}`)}</dt>
              <dd>
                <PhraseText of={shown} />
                {value !== null && isInferred ? ` (${words('stated.inferred')})` : null}
              </dd>
              {evidenceOf(page, field, value, words).map((line) => (
                <dd key={line.key} class="hint">
                  <PhraseText of={line.phrase} />
                </dd>
              ))}
            </Fragment>
          );
        })}
        <Access page={page} words={words} />
      </dl>
    </details>
  );
}

/** That the page says not all may read it; that all may is what a reader expects. */
function Access({ page, words }: StatedProps) {
  const said = page.evidence.find(
    ({ field, stands, value }) =>
      field === 'access' && stands === 'taken' && value === 'for-payers',
  );
  if (said === undefined) return null;
  return (
    <>
      <dt>{words('stated.access')}</dt>
      <dd>{words('stated.for-payers')}</dd>
      <dd class="hint">
        <PhraseText of={placeOf(said, words)} />
      </dd>
    </>
  );
}

function shownValue(
  field: StatedField,
  value: string,
  page: CheckedPage,
  words: Words<'stated'>,
): Phrase {
  return field === 'byline' ? [quoted(value, page.lang)] : [words.format.date(value) ?? value];
}

interface Line {
  readonly key: string;
  readonly phrase: Phrase;
}

/** Where the value was taken from, then what other places say instead; what reads alike is not repeated. */
function evidenceOf(
  page: CheckedPage,
  field: StatedField,
  value: string | null,
  words: Words<'stated'>,
): Line[] {
  const entries = page.evidence.filter((entry) => entry.field === field);
  const taken = entries.find(({ stands }) => stands === 'taken');
  const lines: Line[] = [];
  if (value !== null && taken !== undefined) {
    lines.push({ key: 'taken', phrase: placeOf(taken, words) });
  }
  const said = value === null ? '' : plainPhrase(shownValue(field, value, page, words));
  entries.forEach((entry, at) => {
    const other = shownValue(field, entry.value, page, words);
    const isOther = entry.stands === 'differs' || entry.stands === 'implausible';
    if (!isOther || plainPhrase(other) === said) return;
    const phrase = words('stated.elsewhere', { value: other, place: placeOf(entry, words) });
    lines.push({ key: String(at), phrase });
  });
  return lines;
}

function placeOf({ kind, name }: FieldEvidence, words: Words<'stated'>): Phrase {
  return [words(`stated.in.${kind}`), ' · ', quoted(name, 'en')];
}
