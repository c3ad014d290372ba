/**
 * Findings of Mozilla's linter that are known and harmless: `innerHTML` inside Preact and Readability, neither
 * of which gets it from us (no `dangerouslySetInnerHTML`; Readability works on a clone that is never shown).
 * `most` is how often it may occur in the file.
 */
const KNOWN = [
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^chunks\/[\w-]+\.js$/u, most: 2 },
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^reader\.js$/u, most: 4 },
];

interface LintMessage {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

/**
 * The findings of an `addons-linter --output json` run that are not known, one line each; also a line where
 * the output cannot be read, so that a broken linter never passes.
 */
export function unexpectedLintMessages(output: string): readonly string[] {
  const report = readReport(output);
  if (report === null) return ['The output of addons-linter could not be read:', output];
  const seen = new Map<string, number>();
  return [...report.errors, ...report.warnings]
    .filter(({ code, file = '' }) => {
      const count = (seen.get(`${code} ${file}`) ?? 0) + 1;
      seen.set(`${code} ${file}`, count);
      return !KNOWN.some(
        (known) => known.code === code && known.file.test(file) && count <= known.most,
      );
    })
    .map(
      ({ code, message, file, line }) => `${code} ${file ?? 'manifest'}:${line ?? 0} ${message}`,
    );
}

interface LintReport {
  readonly errors: readonly LintMessage[];
  readonly warnings: readonly LintMessage[];
}

function readReport(output: string): LintReport | null {
  const start = output.indexOf('{');
  if (start < 0) return null;
  try {
    const report = JSON.parse(
      output.slice(start, output.lastIndexOf('}') + 1),
    ) as Partial<LintReport>;
    const { errors, warnings } = report;
    return Array.isArray(errors) && Array.isArray(warnings) ? { errors, warnings } : null;
  } catch {
    return null;
  }
}
