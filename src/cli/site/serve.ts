import type { AddressInfo } from 'node:net';
import type { Catalogue } from '../../language/index.ts';
import type { Io } from '../io.ts';
import { printJson } from '../print-json.ts';

/** Says where the site is, waits until a person stops it, and stops it. */
export async function serve(
  server: { readonly address: string; readonly stop: () => Promise<void> },
  io: Io,
  words: Catalogue,
  { json, about }: { readonly json: boolean; readonly about: Readonly<Record<string, unknown>> },
): Promise<void> {
  if (json) printJson(io, { ...about, address: server.address });
  else io.stdout(`${words.cli.site.serving(server.address)}\n`);
  if (!json) io.stderr(`${words.cli.site.stopHint}\n`);
  await io.untilStopped();
  await server.stop();
}

/** The address of a server on this machine, with the base path of the site. */
export function addressOf({ port }: Pick<AddressInfo, 'port'>, base: string): string {
  return `http://localhost:${port}/${base.replace(/^\/|\/$/g, '')}${base.replace(/\//g, '') === '' ? '' : '/'}`;
}
