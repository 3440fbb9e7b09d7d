import type { YAMLError } from 'yaml';
import type { Finding } from '../core/ground/finding.ts';

const wording: Partial<Record<YAMLError['code'], { readonly message: string; readonly fix?: string }>> = {
  TAB_AS_INDENT: { message: 'Unexpected tab, expected spaces', fix: 'Indent with spaces' },
  BAD_INDENT: {
    message: 'Unexpected indent, expected fields of one record to start in the same column',
    fix: 'Align them',
  },
  MULTIPLE_DOCS: {
    message: 'Unexpected second YAML document, expected one',
    fix: 'Remove what follows the line `---`',
  },
  MISSING_CHAR: {
    message: 'Unexpected end of a quoted text or list, expected its closing mark',
    fix: 'Close it',
  },
  BAD_ALIAS: {
    message: 'Unexpected alias, expected a plain value',
    fix: 'Repeat the value, or put quotes around it',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'Unexpected line break in a field name, expected `name: value` on one line',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'Unexpected `: ` within a value, expected `name: value` once on a line',
    fix: 'Put quotes around a value that holds `: `, or align the fields',
  },
};

/** A finding for what the YAML parser refuses. */
export function syntaxFinding(
  broken: YAMLError,
  finding: (code: Finding['code'], offset: number, message: string, fix?: string) => Finding,
  source: string,
): Finding {
  const known = wording[broken.code];
  const code = broken.code === 'MULTIPLE_DOCS' ? 'yaml-documents' : 'yaml-syntax';
  const offset = broken.pos[0];
  const reserved = broken.code === 'BAD_SCALAR_START' ? /^[@`]/.exec(source.slice(offset))?.[0] : undefined;
  if (reserved !== undefined) {
    const seen = reserved === '@' ? 'an `@`' : 'a backtick';
    const message = `Unexpected value that begins with ${seen}, which YAML keeps for itself, expected a text in quotes`;
    return finding(code, offset, message, 'Put the whole value in quotes');
  }
  return finding(code, offset, known?.message ?? `Unparsable YAML: ${broken.message}`, known?.fix);
}
