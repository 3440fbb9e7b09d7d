import type { LocatedFinding } from '../locate.ts';

/** `2 errors, 1 warning in 3 files`, or `no findings`. */
export function countFindings(findings: readonly LocatedFinding[]): string {
  if (findings.length === 0) return 'no findings';
  const errors = findings.filter(finding => finding.severity === 'error').length;
  const warnings = findings.length - errors;
  const counts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
  ];
  return `${counts.join(', ')} in ${plural(new Set(findings.map(finding => finding.file)).size, 'file')}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
