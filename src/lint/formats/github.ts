import type { Format } from './format.ts';

/** For GitHub workflows: commands that become annotations on the pull request. */
export const github: Format = findings =>
  findings
    .map(({ file, line, column, severity, code, text }) => {
      const where = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
      return `::${severity} ${where}::${data(text)}\n`;
    })
    .join('');

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
