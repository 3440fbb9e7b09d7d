import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isMetricsFile } from '../core/datasets/metrics-file.ts';
import type { Finding } from '../core/ground/finding.ts';
import { imageKindByContent, imageKindByName } from './image-signature.ts';

/** Bound on an image, in bytes. */
export const maxImageBytes = 5 * 1024 * 1024;

/** What `slas/` may hold, as found: paths are relative to the repository root, links are never followed. */
export type FileList = {
  /** Every allowed file, in the order of the alphabet. */
  readonly files: readonly string[];
  /** Folder names of the agreements. */
  readonly agreements: readonly string[];
  readonly findings: readonly Finding[];
};

const topFiles = /^(accepted\.csv|calendars\.yaml|kept\.yaml|parties\.yaml|[A-Za-z0-9][A-Za-z0-9._-]*\.ics)$/;
const agreementFiles = ['agreement.mdx', 'events.csv', 'fees.csv', 'ledger.csv'];
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const plainName = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const inFolder: Readonly<Record<string, (name: string) => boolean>> = {
  metrics: isMetricsFile,
  terms: name => /^[0-9a-f]{8,64}\.json$/.test(name),
};

/**
 * Holds `slas/` to the list of files an agreement may have. Anything else is an error, since configuration, scripts,
 * links and SVG in content have been read, run or published by page compilers. Synchronous and reading no text, so that
 * an entry can ask before it does anything else.
 */
export function checkFiles(root: string): FileList {
  const files: string[] = [];
  const agreements: string[] = [];
  const findings: Finding[] = [];
  const top = lstatSync(join(root, 'slas'), { throwIfNoEntry: false });
  if (!top?.isDirectory()) {
    findings.push(
      refusal(
        'slas',
        top === undefined ? 'Missing folder `slas`' : 'Unexpected `slas`',
        'a folder with agreements',
      ),
    );
    return { files, agreements, findings };
  }
  for (const entry of list(root, 'slas')) {
    const path = `slas/${entry.name}`;
    if (entry.isDirectory() && kebabCase.test(entry.name)) {
      agreements.push(entry.name);
      walkAgreement(root, path, files, findings);
    } else if (entry.isDirectory() && plainName.test(entry.name) && !notContent.has(entry.name)) {
      const fix = 'Rename the folder';
      findings.push(
        refusal(path, `Unexpected folder name \`${entry.name}\``, 'lower-case words joined by `-`', fix),
      );
    } else if (entry.isFile() && topFiles.test(entry.name)) files.push(path);
    else
      findings.push(
        unexpected(
          path,
          entry,
          'kept.yaml, parties.yaml, calendars.yaml, *.ics, accepted.csv and one folder per agreement',
        ),
      );
  }
  return { files, agreements, findings };
}

const notContent = new Set(['node_modules']);

/** The same of the folder of one agreement alone; throws where there is none. */
export function checkFolder(root: string, id: string): Pick<FileList, 'files' | 'findings'> {
  const files: string[] = [];
  const findings: Finding[] = [];
  walkAgreement(root, `slas/${id}`, files, findings);
  return { files, findings };
}

function walkAgreement(root: string, folder: string, files: string[], findings: Finding[]): void {
  const known = files.length;
  for (const entry of list(root, folder)) {
    const path = `${folder}/${entry.name}`;
    const kind = plainName.test(entry.name) ? imageKindByName(entry.name) : undefined;
    const names = Object.hasOwn(inFolder, entry.name) ? inFolder[entry.name] : undefined;
    if (entry.isFile() && agreementFiles.includes(entry.name)) files.push(path);
    else if (entry.isFile() && kind !== undefined) {
      const wrong = checkImage(root, path, kind);
      if (wrong === undefined) files.push(path);
      else findings.push(wrong);
    } else if (entry.isDirectory() && names !== undefined) {
      for (const inner of list(root, path)) {
        if (inner.isFile() && names(inner.name)) files.push(`${path}/${inner.name}`);
        else findings.push(unexpectedIn(path, entry.name, inner));
      }
    } else {
      const expected =
        'agreement.mdx, metrics/*.csv, events.csv, ledger.csv, fees.csv, terms/*.json and PNG, JPEG or WebP images';
      findings.push(unexpected(path, entry, expected));
    }
  }
  findings.push(...clashes(files.slice(known)));
  if (!files.includes(`${folder}/agreement.mdx`, known)) {
    findings.push(
      refusal(
        folder,
        'Missing `agreement.mdx`',
        'one in each folder of `slas`',
        'Add it, or remove the folder',
      ),
    );
  }
}

/** Files whose names differ only by case, which are one file on many computers: which of them is read would depend on where. */
function clashes(files: readonly string[]): readonly Finding[] {
  const folded = files.map(file => file.toLowerCase());
  if (new Set(folded).size === files.length) return [];
  const alike = Map.groupBy(files, file => file.toLowerCase());
  return [...alike.values()].flatMap(([first = '', ...others]) =>
    others.map(path => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const other = first.slice(first.lastIndexOf('/') + 1);
      const seen = `Unexpected \`${name}\`, which differs only by case from \`${other}\``;
      return refusal(
        path,
        seen,
        'names that differ otherwise, since many computers hold the two for one',
        'Rename one',
      );
    }),
  );
}

function checkImage(root: string, path: string, kind: string): Finding | undefined {
  const { size } = lstatSync(join(root, path));
  if (size > maxImageBytes) {
    return refusal(
      path,
      `Unexpected size of ${Math.ceil(size / 1024)} kB`,
      `at most ${maxImageBytes / 1024} kB`,
      'Make the image smaller',
    );
  }
  if (imageKindByContent(join(root, path)) === kind) return undefined;
  return refusal(
    path,
    'Unexpected content',
    `a ${kind} image, as the name says`,
    'Save it as an image of that kind',
  );
}

function unexpectedIn(folder: string, name: string, inner: Dirent): Finding {
  const path = `${folder}/${inner.name}`;
  return name === 'metrics'
    ? unexpected(path, inner, 'CSV files', adviceInMetrics(inner))
    : unexpected(path, inner, 'JSON files named by their hash');
}

/** Data lies in `metrics/` itself, under any name that ends in `.csv` or `.tsv`. */
function adviceInMetrics(entry: Dirent): string {
  return entry.isDirectory()
    ? 'Move its CSVs into `metrics/` itself, and it out of `slas`'
    : 'Let its name end in `.csv` if it is one, else move it out of `slas`';
}

function unexpected(path: string, entry: Dirent, expected: string, fix = 'Move it out of `slas`'): Finding {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (entry.isSymbolicLink()) {
    return refusal(
      path,
      `Unexpected symbolic link \`${name}\``,
      'a file',
      'Put the file itself in its place',
    );
  }
  const what = entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'special file';
  return refusal(path, `Unexpected ${what} \`${name}\``, `only ${expected}`, fix);
}

function refusal(file: string, seen: string, expected: string, fix?: string): Finding {
  return {
    code: 'unexpected-file',
    severity: 'error',
    file,
    place: { kind: 'file' },
    message: `${seen}, expected ${expected}`,
    fix,
  };
}

/** Entries in the order of their code units, the same on every machine. */
function list(root: string, folder: string): Dirent[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
