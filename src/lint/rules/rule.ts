import type { Finding } from '../../core/ground/finding.ts';
import type { Prose } from '../prose.ts';

/** A lint rule: the prose, read once, to findings. It computes no numbers and changes nothing. */
export type Rule = (prose: Prose) => Finding[];

/** An error at an offset of the prose's file. */
export function proseError(
  prose: Pick<Prose, 'file'>,
  code: Finding['code'],
  offset: number,
  message: string,
  fix?: string,
): Finding {
  return {
    code,
    severity: 'error',
    file: prose.file,
    place: { kind: 'prose', offset },
    message,
    ...(fix && { fix }),
  };
}

/** A short piece of source for a message, on one line, in backticks. */
export function quoted(source: string): string {
  const line = source.trim().replace(/\p{Cc}+/gu, ' ');
  const short = line.length > 60 ? `${line.slice(0, 60)}…` : line;
  return short.includes('`') ? `\`\` ${short} \`\`` : `\`${short}\``;
}
