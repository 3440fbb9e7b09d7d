import { relative } from 'node:path';
import { isPlainDate } from '../core/ground/calendar/plain-date.ts';
import { catalogue } from '../language/index.ts';
import { realEffects } from '../pipeline/effects.ts';
import { templateNames, writeAgreement } from '../templates/write-agreement.ts';
import type { Given, KeptCommand } from './command.ts';
import { exit } from './exit.ts';
import { asOfOption, switchOption, textOption, withCommonOptions } from './options.ts';
import { printJson } from './print-json.ts';
import { findRoot } from './root.ts';
import { UsageError } from './usage-error.ts';

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** `kept new`: an agreement from a template, as a draft to fill in. */
export const newAgreement: KeptCommand = {
  define: command => {
    withCommonOptions(command, 'kept new marketing-sales north-desk --from 2027-01-01')
      .argument('<template>', `one of: ${templateNames().join(', ')}`)
      .argument('<folder>', 'name of the agreement’s folder below slas/, such as `north-desk`')
      .option('--title <text>', 'title of the agreement; the folder’s name if left out')
      .option('--from <date>', 'first day in force; 1 January after --as-of or today if left out')
      .option('--to <date>', 'last day in force; 31 December of the first day’s year if left out');
  },
  run: async (given, io) => {
    const [template = '', id = ''] = given.arguments;
    const names = templateNames();
    if (!names.includes(template)) {
      throw new UsageError(`unexpected template \`${template}\`, expected one of \`${names.join('`, `')}\`.`);
    }
    if (!kebabCase.test(id)) {
      throw new UsageError(
        `unexpected folder \`${id}\`, expected a name in kebab-case such as \`north-desk\`.`,
      );
    }
    const today = asOfOption(given) ?? { ...realEffects, ...io.effects }.today('UTC');
    const from = dateOption(given, 'from') ?? `${Number(today.slice(0, 4)) + 1}-01-01`;
    const to = dateOption(given, 'to') ?? `${from.slice(0, 4)}-12-31`;
    const title =
      textOption(given, 'title') ?? `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;
    const root = findRoot(given, io);
    const folder = writeAgreement(root, { template, id, title, from, to });
    if (folder === undefined)
      throw new UsageError(`there is an agreement \`${id}\` already. Choose another name.`);
    const path = relative(root, folder);
    if (switchOption(given, 'json')) printJson(io, { folder: path, template, title, from, to });
    else io.stdout(`${catalogue('en').cli.written(path)}\n`);
    return exit.clean;
  },
};

function dateOption(given: Given, name: 'from' | 'to'): string | undefined {
  const text = textOption(given, name);
  if (text === undefined || isPlainDate(text)) return text;
  throw new UsageError(
    `unexpected \`${text}\` for --${name}, expected a date that exists, such as \`2027-01-31\`.`,
  );
}
