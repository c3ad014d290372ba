/**
 * Findings of Mozilla's linter that are known and harmless: `innerHTML` inside Preact (one, in the chunk that holds it) and
 * Readability (two, and one where the library reads files), none of which gets it from us (no `dangerouslySetInnerHTML`; Readability
 * works on a copy that is never shown); in pdf.js code made of fonts, which we switch off (`isEvalSupported`) and our policy
 * forbids, and scripts of its own that it loads by name. `most` is how often each may occur in the whole build.
 */
const KNOWN = [
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^chunks\/pdf-[\w-]+\.js$/u, most: 1 },
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^assets\/pdf\.worker[\w.-]+\.mjs$/u, most: 1 },
  { code: 'DANGEROUS_EVAL', file: /^chunks\/pdf-[\w-]+\.js$/u, most: 3 },
  { code: 'DANGEROUS_EVAL', file: /^assets\/pdf\.worker[\w.-]+\.mjs$/u, most: 4 },
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^chunks\/(?:place-add|load-pdf)-[\w-]+\.js$/u, most: 1 },
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^chunks\/[\w-]+\.js$/u, most: 1 },
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^reader\.js$/u, most: 2 },
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
  const left = KNOWN.map(({ most }) => most);
  return [...report.errors, ...report.warnings]
    .filter(({ code, file = '' }) => {
      const known = KNOWN.findIndex((it) => it.code === code && it.file.test(file));
      const allowed = left[known] ?? 0;
      if (allowed > 0) left[known] = allowed - 1;
      return allowed === 0;
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
