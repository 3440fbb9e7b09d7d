import { join } from 'node:path';
import type { Finding } from '../core/ground/finding.ts';
import { splitFrontmatter } from '../core/ground/source/frontmatter.ts';
import type { YamlFile } from '../core/ground/source/yaml-file.ts';
import { checkFiles } from './check-files.ts';
import { digestOf } from './digest.ts';
import { imageKindByName } from './image-signature.ts';
import { mayLoseWords } from './may-lose-words.ts';
import { readText } from './read-text.ts';
import type { AgreementRead, Repository, SharedFiles } from './repository.ts';

export const settingsFile = 'slas/kept.yaml';

/** Tells which changes were accepted, and is no part of any agreement. */
export const acceptedFile = 'slas/accepted.csv';

const yamlFiles = [settingsFile, 'slas/parties.yaml', 'slas/calendars.yaml'] as const;

/** The names of the files that all agreements share, whether they are there or not, and of the files of holidays that are there. */
export function sharedFilesOf({ filesIn }: Pick<Repository, 'filesIn'>): readonly string[] {
  return [...yamlFiles, acceptedFile, ...filesIn('slas').filter(isHolidayFile)];
}

const isHolidayFile = (file: string): boolean => file.endsWith('.ics');

/**
 * Opens the `slas/` below a folder: lists its files and holds them to {@link checkFiles}. Nothing is checked against a schema here; what
 * cannot be read is a finding of whoever reads it.
 */
export function openRepository(
  root: string,
  digest: Repository['digest'] = file => digestOf(join(root, file)),
): Repository {
  const { files, agreements, findings } = checkFiles(root);
  const byFolder = Map.groupBy(files, file => file.split('/').slice(0, -1).slice(0, 2).join('/'));
  const filesIn = (folder: string) => byFolder.get(folder) ?? [];
  return {
    root,
    files,
    filesIn,
    digest,
    ids: agreements,
    findings,
    shared: () => readShared(root, filesIn('slas')),
    agreement: id => readAgreement(root, id, filesIn(`slas/${id}`)),
  };
}

async function readShared(root: string, files: readonly string[]): Promise<SharedFiles> {
  const findings: Finding[] = [];
  const texts = new Map<string, string>();
  const yaml = async (file: string): Promise<YamlFile | undefined> => {
    if (!files.includes(file)) return undefined;
    const { text, findings: ofText } = readText(root, file);
    findings.push(...ofText);
    if (text === undefined) return undefined;
    texts.set(file, text);
    const read = await readYaml(file, text, 0, text.length);
    findings.push(...read.findings);
    return read.yaml;
  };
  const holidayTexts = new Map<string, string>();
  for (const file of files.filter(isHolidayFile)) {
    const { text, findings: ofText } = readText(root, file);
    findings.push(...ofText);
    if (text !== undefined) holidayTexts.set(file, text);
  }
  const [settings, parties, calendars] = yamlFiles;
  return {
    settings: await yaml(settings),
    parties: await yaml(parties),
    calendars: await yaml(calendars),
    holidayTexts,
    texts,
    findings,
  };
}

type YamlRead = { readonly yaml: YamlFile | undefined; readonly findings: readonly Finding[] };

/** YAML by the plain reader; by the whole parser, which takes a while to load, where there is anything else in it. */
async function readYaml(file: string, text: string, start: number, end: number): Promise<YamlRead> {
  const { readPlainYaml } = await import('./read-plain-yaml.ts');
  const yaml = readPlainYaml(file, text, start, end);
  const source = text.slice(start, end);
  const lost = mayLoseWords(source)
    ? (await import('./lost-words.ts')).lostWords(file, text, start, end)
    : [];
  if (yaml !== undefined) return { yaml, findings: lost };
  const { parseYaml } = await import('./parse-yaml.ts');
  const read = parseYaml(file, text, start, end);
  // What cannot be parsed has no words yet to be lost.
  return read.yaml === undefined ? read : { ...read, findings: [...read.findings, ...lost] };
}

async function readAgreement(root: string, id: string, files: readonly string[]): Promise<AgreementRead> {
  const folder = `slas/${id}`;
  const file = `${folder}/agreement.mdx`;
  if (!files.includes(file)) return { source: undefined, text: undefined, findings: [] };
  const { text, findings: ofText } = readText(root, file);
  if (text === undefined) return { source: undefined, text, findings: ofText };
  const split = splitFrontmatter(file, text);
  if (split.yaml === undefined) return { source: undefined, text, findings: [...ofText, ...split.findings] };
  const { yaml, findings: ofYaml } = await readYaml(file, text, split.yaml.start, split.yaml.end);
  const findings = [...ofText, ...split.findings, ...ofYaml];
  if (yaml === undefined) return { source: undefined, text, findings };
  const { bodyOffset } = split;
  const bodyLine = text.slice(0, bodyOffset).split('\n').length;
  const body = text.slice(bodyOffset);
  const images = files
    .map(each => each.slice(folder.length + 1))
    .filter(name => !name.includes('/') && imageKindByName(name) !== undefined);
  return {
    source: { id, folder, file, text, frontmatter: yaml, body, bodyOffset, bodyLine, images },
    text,
    findings,
  };
}
