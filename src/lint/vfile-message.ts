import { VFileMessage } from 'vfile-message';
import type { LocatedFinding } from './locate.ts';

/** A finding in the form that editors and remark read: `ruleId` is its code, `fatal` says that it is an error. */
export function toMessage({
  file,
  line,
  column,
  severity,
  code,
  text,
  finding,
}: LocatedFinding): VFileMessage {
  const message = new VFileMessage(text, { place: { line, column }, ruleId: code, source: 'kept' });
  message.file = file;
  message.fatal = severity === 'error';
  if (finding.meant) {
    message.actual = finding.meant.seen;
    message.expected = [...finding.meant.among];
  }
  return message;
}
