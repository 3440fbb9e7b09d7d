import { resolve } from 'node:path';
import { datasetKinds } from '../core/datasets/tables.ts';
import { isZone } from '../core/ground/calendar/instant.ts';
import { hasErrors } from '../core/ground/finding.ts';
import { visible } from '../core/ground/visible.ts';
import { catalogue } from '../language/catalogue.ts';
import { type MappedFile, type MappingAsked, mapFile } from '../pipeline/map-file.ts';
import type { Given, KeptCommand } from './command.ts';
import { type Exit, exit } from './exit.ts';
import type { Io } from './io.ts';
import { mapJson } from './map/map-json.ts';
import { mapLines } from './map/map-lines.ts';
import { switchOption, textOption, withExample } from './options.ts';
import { printJson } from './print-json.ts';
import { startProgress } from './terminal/progress.ts';
import { UsageError } from './usage-error.ts';

/** `kept map`: the entry of `datasets:` that reads an export; exit 3 where the file does not tell all of it, 1 where some of its rows are wrong. */
export const map: KeptCommand = {
  define: command => {
    withExample(command, 'kept map ~/Downloads/export.csv --kind tickets --zone Europe/Berlin')
      .argument('<file>', 'an export with its header, whatever separates its columns')
      .option('--kind <kind>', `what its rows are, one of: ${datasetKinds.join(', ')}`)
      .option('--id <headers>', 'the headers that name a row, with commas between, or `row`')
      .option('--zone <zone>', 'the time zone of times without an offset');
  },
  run: async (given, io) => {
    const [file = ''] = given.arguments;
    const mapped = mapWithProgress(io, resolve(io.cwd, file), askedOf(given));
    if ('refused' in mapped) throw new UsageError(visible(mapped.refused));
    const isJson = switchOption(given, 'json');
    if ('code' in mapped) {
      if (isJson) printJson(io, { file, finding: mapped });
      else io.stderr(`${visible(catalogue('en').cli.map.unreadable(file, mapped))}\n`);
      return exit.findings;
    }
    if (isJson) printJson(io, mapJson(file, mapped));
    else print(io, file, mapped);
    return exitOf(mapped);
  },
};

function mapWithProgress(io: Io, path: string, asked: MappingAsked): ReturnType<typeof mapFile> {
  const progress = startProgress(io);
  try {
    return mapFile(path, asked, { begin: () => progress.step('rows'), tell: progress.tellRows });
  } finally {
    progress.stop();
  }
}

/** The entry is the result, so that it can be put into a file; the rest is talk. */
function print(io: Io, file: string, mapped: MappedFile): void {
  const { above, below } = mapLines(io, file, mapped);
  io.stderr(`${above.join('\n')}\n\n`);
  io.stdout(`${mapped.text.trimEnd().split('\n').map(visible).join('\n')}\n`);
  if (below.length > 0) io.stderr(`\n${below.join('\n')}\n`);
}

function exitOf({ mapping, proof }: MappedFile): Exit {
  if (mapping.untold.length > 0) return exit.incomplete;
  return hasErrors(proof.findings) ? exit.findings : exit.clean;
}

function askedOf(given: Given): MappingAsked {
  const kind = textOption(given, 'kind');
  const known = datasetKinds.find(each => each === kind);
  if (kind !== undefined && known === undefined)
    throw new UsageError(
      `unexpected \`${kind}\` for --kind, expected one of \`${datasetKinds.join('`, `')}\`.`,
    );
  const zone = textOption(given, 'zone');
  if (zone !== undefined && !isZone(zone))
    throw new UsageError(
      `unexpected \`${zone}\` for --zone, expected an IANA time zone such as \`America/New_York\`.`,
    );
  const id = textOption(given, 'id');
  return {
    kind: known,
    zone,
    id: id === undefined || id === 'row' ? id : id.split(',').map(each => each.trim()),
  };
}
