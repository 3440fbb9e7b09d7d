import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { visible } from '../core/ground/visible.ts';
import { commands } from './commands.ts';
import { type Exit, exit } from './exit.ts';
import { type Io, realIo } from './io.ts';
import { machineText } from './machine-error.ts';
import { runToEnd } from './run-to-end.ts';
import { UsageError } from './usage-error.ts';

/** Runs the command of this process to its end, and sets its exit code. */
export async function runProcess(
  argv: readonly string[] = process.argv.slice(2),
  io: Io = realIo(),
): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  await runToEnd(
    () => main(argv, io),
    error => tellFailure(argv, io, error),
  );
}

/** Runs one command line: `main(['check', '--json'], io)`. Gives its exit code; only the two texts of `io` are written. */
export async function main(argv: readonly string[], io: Io): Promise<Exit> {
  try {
    return await runCommand(argv, io);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.clean : exit.usage;
    if (error instanceof UsageError || isTold(error)) {
      io.stderr(`kept: ${error.message}\n`);
      return error instanceof UsageError ? exit.usage : exit.machine;
    }
    return tellFailure(argv, io, error);
  }
}

/** Tells of what nobody caught. */
function tellFailure(argv: readonly string[], io: Io, error: unknown): Exit {
  const refused = machineText(error);
  io.stderr(refused ?? bugText(argv, io, error));
  return refused === undefined ? exit.bug : exit.machine;
}

/** Something that whoever runs the command can put right, told by what is only loaded where it is needed. */
function isTold(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ChangedMeanwhile';
}

async function runCommand(argv: readonly string[], io: Io): Promise<Exit> {
  let ended: Exit | undefined;
  const program = programFor(io);
  const wanted = argv.find(word => !word.startsWith('-') && word !== 'help');
  for (const { name, summary, load } of commands) {
    const command = program.command(name).description(summary);
    command.allowExcessArguments(false).showHelpAfterError(`See \`kept ${name} --help\`.`);
    if (name !== wanted) continue;
    const { define, run } = await load();
    define(command);
    command.action(async () => {
      ended = await run({ arguments: command.args, options: command.opts() }, io);
    });
  }
  if (argv.length === 0) program.help({ error: true });
  await program.parseAsync([...argv], { from: 'user' });
  return ended ?? exit.clean;
}

function programFor(io: Io): Command {
  const program = new Command('kept')
    .description('Service level agreements as code, with the numbers that show whether they are kept.')
    .usage('<command> [options]')
    .version(version(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
      outputError: (text, write) => write(text.replace(/^error: /, 'kept: ').replace('\n(', ' (')),
    })
    .showHelpAfterError('See `kept --help`.')
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing wrong, 1 findings that are errors, 2 used wrongly,\n3 an entry of `kept map` that is not complete, 74 the machine refused.\nExample: kept report --as-of 2026-06-21',
    )
    .exitOverride();
  return program;
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? '';
}

function bugText(argv: readonly string[], io: Io, error: unknown): string {
  const message = visible(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  const stack = io.env.DEBUG && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  return [
    `kept: this is a bug in Kept, not in what you wrote: ${message}\n`,
    `Please report it with this command line: kept ${argv.join(' ')}\n`,
    stack || 'DEBUG=1 shows where it happened.\n',
  ].join('');
}
