import { formats } from '../../src/lint/formats/index.ts';
import type { LocatedFinding } from '../../src/lint/locate.ts';
import { type Ran, runKept } from '../cli/run-kept.ts';

type Plain = Readonly<Record<'file' | 'message', string>> & {
  readonly code: LocatedFinding['code'];
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
};

/** What `kept check` said of a house: whether it may be shown, each finding, and what was wrong with how it was told. */
export type Told = {
  readonly ok: boolean;
  readonly findings: readonly Plain[];
  readonly wrong: readonly string[];
};

/** What no log and no terminal may get from a file: controls but for the end of a line, ends of lines of other programs, marks that turn the reading. */
const unsafe = /[^\P{Cc}\n]|[\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

/** What is wrong with what a command wrote, whatever was in the files it read. */
export function unsafeOutput({ code, stdout, stderr }: Ran): readonly string[] {
  return [
    ...(code > 1 ? [`ended with ${code}: ${stderr.slice(0, 300)}`] : []),
    ...[stdout, stderr].flatMap(text => {
      const found = unsafe.exec(text);
      return found ? [`wrote U+${found[0].charCodeAt(0).toString(16)} at ${lineAt(text, found.index)}`] : [];
    }),
    ...(/^\s*at .*:\d+:\d+\)?$/m.test(stderr) ? [`wrote a stack trace: ${stderr.slice(0, 300)}`] : []),
    ...(/\bNaN\b|(?<!no-)\bundefined\b(?! definition)|\bInfinity\b|\[object /.test(stdout)
      ? ['wrote what is no text of ours']
      : []),
  ];
}

/** Checks a house as `kept check` does, and holds what it says in every format against what that format is. */
export async function toldSafely(root: string): Promise<Told> {
  const ran = await runKept(['check', '--root', root, '--no-cache', '--format', 'json']);
  const wrong = [...unsafeOutput(ran)];
  if (ran.code > 1) return { ok: false, findings: [], wrong };
  const { ok, findings } = JSON.parse(ran.stdout) as { ok: boolean; findings: readonly Plain[] };
  const located = findings.map(({ message, ...each }): LocatedFinding => {
    const { code, severity, file } = each;
    return { ...each, text: message, finding: { code, severity, file, place: { kind: 'file' }, message } };
  });
  const lines = {
    pretty:
      /^(slas[^:]*:\d+:\d+ {2}(error|warning) {2}.+ {2}[a-z0-9-]+|\d+ (errors?|warnings?).*|no findings|)$/,
    github: /^(::(error|warning) file=[^:,]+,line=\d+,col=\d+,title=[a-z0-9-]+::.+|)$/,
  };
  for (const format of ['pretty', 'github'] as const) {
    const odd = formats[format](located)
      .split('\n')
      .find(line => !lines[format].test(line));
    if (odd !== undefined) wrong.push(`${format} has a line of its own: ${odd.slice(0, 200)}`);
  }
  JSON.parse(formats.sarif(located));
  return { ok, findings, wrong };
}

function lineAt(text: string, index: number): string {
  return JSON.stringify(text.slice(Math.max(0, index - 60), index + 20));
}
