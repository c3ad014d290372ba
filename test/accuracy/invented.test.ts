import { beforeAll, describe, expect, it } from 'vitest';
import { checkItems } from '../../cli/eval/edit-set.ts';
import { nameOf, OWN_LANGUAGE } from '../../cli/eval/edits/columns.ts';
import { isAgainst } from '../../cli/eval/edits/measure-edits.ts';
import { readLexicon } from '../../cli/read-lexicon.ts';

describe.each(OWN_LANGUAGE.map((column) => [nameOf(column), column] as const))(
  '%s',
  (_, column) => {
    let against: string[];
    beforeAll(async () => {
      const [said = []] = await checkItems('invented', [column], await readLexicon());
      expect(said.length).toBeGreaterThan(0);
      const wrong = said.filter(
        ({ row, verdict }) => row.expected !== 'against' && isAgainst(verdict.kind),
      );
      against = wrong.map(({ row }) => row.id);
    }, 900_000);

    it('contradicts no invented sentence that can be true with the report it was made from', () => {
      expect(against).toEqual([]);
    });
  },
);
