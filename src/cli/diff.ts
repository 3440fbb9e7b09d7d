import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rewriting } from '../core/change/order.ts';
import { catalogue } from '../language/catalogue.ts';
import { formatDate } from '../language/format/date.ts';
import type { Diff } from '../pipeline/change/index.ts';
import type { Given, KeptCommand } from './command.ts';
import { diffJson } from './diff/json.ts';
import { diffMarkdown } from './diff/markdown.ts';
import type { DiffPage } from './diff/page.ts';
import { type ChosenSides, chooseSides } from './diff/sides.ts';
import { diffText } from './diff/text.ts';
import { exit } from './exit.ts';
import type { Io } from './io.ts';
import {
  asOfOption,
  cacheOption,
  switchOption,
  textOption,
  withCacheOption,
  withCommonOptions,
} from './options.ts';
import { withProgress } from './outcome.ts';
import { pageWidth } from './page-width.ts';
import { printJson } from './print-json.ts';
import { findRoot } from './root.ts';
import { hasColor, paintFor } from './terminal/palette.ts';
import { UsageError } from './usage-error.ts';

const formatNames = ['text', 'markdown', 'json'] as const;
type FormatName = (typeof formatNames)[number];
const failures = ['rewrites', 'tighter', 'incomplete'] as const;
type Failure = (typeof failures)[number];

/** `kept diff [base] [head]`: what a change does to closed periods, and to what each party owes and is owed. */
export const diffCommand: KeptCommand = {
  define: command => {
    withCacheOption(withCommonOptions(command, 'kept diff main'))
      .argument('[base]', 'a commit, or a branch that this one began on (default: what is committed)')
      .argument('[head]', 'another commit (default: the folder as it is)')
      .option('--format <name>', `how it is written: ${formatNames.join(', ')}`)
      .option('--all', 'every figure and every field, also where verdicts stand')
      .option('--fail-on <names>', `exit 1 on any of ${failures.join(', ')}; several with commas`);
  },
  run: async (given, io) => {
    const format = formatOf(given);
    const failOn = failOnOf(given);
    const root = findRoot(given, io);
    const sides = await chooseSides(root, given.arguments, io);
    const diff = await compare(root, sides, given, io);
    const words = catalogue('en');
    const { keptDiffers } = await import('../pipeline/change/index.ts');
    const page: DiffPage = {
      words,
      diff,
      sides,
      all: switchOption(given, 'all'),
      keptDiffers: isOwnFolder(root) && (await keptDiffers(root, sides.base.sha, sides.head?.sha)),
      command: commandOf(sides),
    };
    const asOf = words.cli.asOf(
      /^\d{4}-\d{2}-\d{2}$/.test(diff.asOf.given) ? formatDate(words, diff.asOf.given) : diff.asOf.given,
    );
    if (format === 'json') printJson(io, diffJson(page));
    else if (format === 'markdown') io.stdout(diffMarkdown(page, asOf));
    else io.stdout(diffText(page, asOf, { words, paint: paintFor(hasColor(io)), columns: pageWidth(io) }));
    return failOn.some(each => isSo(each, diff)) ? exit.findings : exit.clean;
  },
};

/** Whether a folder is the one that this Kept stands in. */
function isOwnFolder(root: string): boolean {
  return realpathSync(root) === realpathSync(fileURLToPath(new URL('../..', import.meta.url)));
}

async function compare(root: string, { base, head }: ChosenSides, given: Given, io: Io): Promise<Diff> {
  const { diff, NoCommit, timeOf } = await import('../pipeline/change/index.ts');
  const { openCache } = await import('../pipeline/stores.ts');
  const asOf = asOfOption(given);
  // What is compared on a server is the same tomorrow.
  const isLasting = head !== undefined || (io.env.CI !== undefined && io.env.CI !== '');
  const seconds = isLasting ? await timeOf(root, head?.sha ?? 'HEAD') : undefined;
  const today =
    seconds === undefined ? {} : { today: () => new Date(Number(seconds) * 1000).toISOString().slice(0, 10) };
  try {
    return await withProgress(io, effects =>
      diff(
        {
          root,
          base: base.sha,
          head: head?.sha,
          asOf,
          ...(cacheOption(given) && { store: openCache(root) }),
        },
        { ...today, ...effects },
      ),
    );
  } catch (error) {
    if (error instanceof NoCommit)
      throw new UsageError(
        `git does not say what \`${base.ref}\` and what is compared with it hold. Run \`git fsck\`.`,
      );
    throw error;
  }
}

function formatOf(given: Given): FormatName {
  if (switchOption(given, 'json')) {
    if (textOption(given, 'format') !== undefined)
      throw new UsageError('expected --json or --format, not both.');
    return 'json';
  }
  const asked = textOption(given, 'format') ?? 'text';
  const found = formatNames.find(each => each === asked);
  if (found) return found;
  throw new UsageError(
    `unexpected \`${asked}\` for --format, expected one of \`${formatNames.join('`, `')}\`.`,
  );
}

function failOnOf(given: Given): readonly Failure[] {
  const asked =
    textOption(given, 'failOn')
      ?.split(/[\s,]+/)
      .filter(each => each !== '') ?? [];
  return asked.map(name => {
    const found = failures.find(each => each === name);
    if (found) return found;
    throw new UsageError(
      `unexpected \`${name}\` for --fail-on, expected one or more of \`${failures.join('`, `')}\`.`,
    );
  });
}

/** Whether a change is of the kind that a run is to fail on; what was accepted is not. */
function isSo(failure: Failure, { changes, incomplete }: Diff): boolean {
  const open = changes.filter(each => each.accepted === undefined);
  switch (failure) {
    case 'rewrites':
      return open.some(({ rule }) => rewriting.includes(rule) || rule === 'agreement-removed');
    case 'tighter':
      return open.some(({ parties }) => parties.some(each => each.owes === 'tighter'));
    case 'incomplete':
      return incomplete.length > 0;
  }
}

function commandOf({ base, head }: ChosenSides): string {
  return ['kept diff', base.sha.slice(0, 10), ...(head ? [head.sha.slice(0, 10)] : [])].join(' ');
}
