import type { Finding } from '../core/finding.ts';
import { splitFrontmatter } from '../core/source/frontmatter.ts';
import { pointReader } from '../core/source/point.ts';
import type { YamlFile } from '../core/source/yaml-file.ts';
import { checkFiles } from './check-files.ts';
import { imageKindByName } from './image-signature.ts';
import { parseYaml } from './parse-yaml.ts';
import { readText } from './read-text.ts';
import type { AgreementSource, Repository } from './repository.ts';

/**
 * Reads everything under `slas/` that is YAML or MDX. Nothing is checked against a schema here; what cannot be read is
 * a finding. Reads only files on the list of {@link checkFiles}, whose findings are included.
 */
export async function readRepository(root: string): Promise<Repository> {
  const { files, agreements, findings: fileFindings } = checkFiles(root);
  const findings: Finding[] = [...fileFindings];
  const texts = new Map<string, string>();

  const text = async (file: string): Promise<string | undefined> => {
    if (!files.includes(file)) return undefined;
    const read = await readText(root, file);
    findings.push(...read.findings);
    if (read.text !== undefined) texts.set(file, read.text);
    return read.text;
  };
  const yaml = async (file: string): Promise<YamlFile | undefined> => {
    const content = await text(file);
    if (content === undefined) return undefined;
    const parsed = parseYaml(file, content);
    findings.push(...parsed.findings);
    return parsed.yaml;
  };

  const settings = await yaml('slas/kept.yaml');
  const parties = await yaml('slas/parties.yaml');
  const calendars = await yaml('slas/calendars.yaml');
  const sources: AgreementSource[] = [];
  for (const id of agreements) {
    const content = await text(`slas/${id}/agreement.mdx`);
    if (content === undefined) continue;
    const { source, findings: found } = readAgreement(id, content, imagesIn(files, `slas/${id}/`));
    findings.push(...found);
    if (source !== undefined) sources.push(source);
  }
  return { root, files, settings, parties, calendars, agreements: sources, texts, findings };
}

function readAgreement(
  id: string,
  text: string,
  images: readonly string[],
): { readonly source: AgreementSource | undefined; readonly findings: readonly Finding[] } {
  const folder = `slas/${id}`;
  const file = `${folder}/agreement.mdx`;
  const split = splitFrontmatter(file, text);
  if (split.yaml === undefined) return { source: undefined, findings: split.findings };
  const { yaml, findings } = parseYaml(file, text, split.yaml.start, split.yaml.end);
  const all = [...split.findings, ...findings];
  if (yaml === undefined) return { source: undefined, findings: all };
  const { bodyOffset } = split;
  const bodyLine = pointReader(text)(bodyOffset).line;
  const body = text.slice(bodyOffset);
  return {
    source: { id, folder, file, text, frontmatter: yaml, body, bodyOffset, bodyLine, images },
    findings: all,
  };
}

function imagesIn(files: readonly string[], folder: string): string[] {
  const beside = files.filter(file => file.startsWith(folder)).map(file => file.slice(folder.length));
  return beside.filter(name => !name.includes('/') && imageKindByName(name) !== undefined);
}
