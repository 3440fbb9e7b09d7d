import type { Finding } from '../core/ground/finding.ts';
import { splitFrontmatter } from '../core/ground/source/frontmatter.ts';
import type { YamlFile } from '../core/ground/source/yaml-file.ts';
import { checkFiles } from './check-files.ts';
import { imageKindByName } from './image-signature.ts';
import { readPlainYaml } from './read-plain-yaml.ts';
import { readText } from './read-text.ts';
import type { AgreementSource, Repository } from './repository.ts';

/**
 * Reads everything under `slas/` that is YAML or MDX. Nothing is checked against a schema here; what cannot be read is
 * a finding. Reads only files on the list of {@link checkFiles}, whose findings are included. `progress` is told before
 * each agreement how many of all are done.
 */
export async function readRepository(
  root: string,
  progress: (done: number, total: number) => void = () => {},
): Promise<Repository> {
  const { files, agreements, findings: fileFindings } = checkFiles(root);
  const findings: Finding[] = [...fileFindings];
  const texts = new Map<string, string>();
  const known = new Set(files);
  const images = imagesByFolder(files);

  const text = (file: string): string | undefined => {
    if (!known.has(file)) return undefined;
    const read = readText(root, file);
    findings.push(...read.findings);
    if (read.text !== undefined) texts.set(file, read.text);
    return read.text;
  };
  const yaml = async (file: string): Promise<YamlFile | undefined> => {
    const content = text(file);
    if (content === undefined) return undefined;
    const parsed = await readYaml(file, content, 0, content.length);
    findings.push(...parsed.findings);
    return parsed.yaml;
  };

  const settings = await yaml('slas/kept.yaml');
  const parties = await yaml('slas/parties.yaml');
  const calendars = await yaml('slas/calendars.yaml');
  const sources: AgreementSource[] = [];
  for (const [done, id] of agreements.entries()) {
    progress(done, agreements.length);
    const content = text(`slas/${id}/agreement.mdx`);
    if (content === undefined) continue;
    const { source, findings: found } = await readAgreement(id, content, images.get(`slas/${id}`) ?? []);
    findings.push(...found);
    if (source !== undefined) sources.push(source);
  }
  return { root, files, settings, parties, calendars, agreements: sources, texts, findings };
}

type YamlRead = { readonly yaml: YamlFile | undefined; readonly findings: readonly Finding[] };

/** YAML by the plain reader; by the whole parser, which takes a while to load, where there is anything else in it. */
async function readYaml(file: string, text: string, start: number, end: number): Promise<YamlRead> {
  const yaml = readPlainYaml(file, text, start, end);
  if (yaml !== undefined) return { yaml, findings: [] };
  const { parseYaml } = await import('./parse-yaml.ts');
  return parseYaml(file, text, start, end);
}

type AgreementRead = {
  readonly source: AgreementSource | undefined;
  readonly findings: readonly Finding[];
};

async function readAgreement(id: string, text: string, images: readonly string[]): Promise<AgreementRead> {
  const folder = `slas/${id}`;
  const file = `${folder}/agreement.mdx`;
  const split = splitFrontmatter(file, text);
  if (split.yaml === undefined) return { source: undefined, findings: split.findings };
  const { yaml, findings } = await readYaml(file, text, split.yaml.start, split.yaml.end);
  const all = [...split.findings, ...findings];
  if (yaml === undefined) return { source: undefined, findings: all };
  const { bodyOffset } = split;
  const bodyLine = text.slice(0, bodyOffset).split('\n').length;
  const body = text.slice(bodyOffset);
  return {
    source: { id, folder, file, text, frontmatter: yaml, body, bodyOffset, bodyLine, images },
    findings: all,
  };
}

/** Names of the images right in each folder, such as `slas/marketing-sales`. */
function imagesByFolder(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const images = new Map<string, string[]>();
  for (const file of files) {
    const slash = file.lastIndexOf('/');
    const name = file.slice(slash + 1);
    if (imageKindByName(name) === undefined) continue;
    const folder = file.slice(0, slash);
    images.set(folder, [...(images.get(folder) ?? []), name]);
  }
  return images;
}
