import type { Command } from 'commander';
import type { Exit } from './exit.ts';
import type { Io } from './io.ts';

/** What was written behind the name of a command. */
export type Given = {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
};

/** A command: the options it takes, and what it does. Its name and summary stand in `commands.ts`. */
export type KeptCommand = {
  readonly define: (command: Command) => void;
  readonly run: (given: Given, io: Io) => Promise<Exit>;
};
