import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Finding, TermsPath } from '../core/ground/finding.ts';
import { firstUnwanted } from '../core/ground/source/characters.ts';
import { type Point, pointReader } from '../core/ground/source/point.ts';
import type { PlaceOf, YamlFile, YamlPlace } from '../core/ground/source/yaml-file.ts';
import { maxDepth, maxNodes } from './yaml-bounds.ts';
import { tooDeepAt } from './yaml-depth.ts';
import { syntaxFinding } from './yaml-syntax.ts';

/**
 * Reads YAML as plain records, lists and texts: every scalar is its source text, so that `3.10` stays `3.10` and
 * `2026-02-30` is judged by the schema. Anchors, aliases, merge keys, tags, directives, duplicate keys, keys that are
 * not texts and further documents are findings. `start` and `end` bound the YAML within `text`.
 */
export function parseYaml(
  file: string,
  text: string,
  start = 0,
  end = text.length,
): { readonly yaml: YamlFile | undefined; readonly findings: readonly Finding[] } {
  const point = pointReader(text);
  const finding = (code: Finding['code'], offset: number, message: string, fix?: string): Finding => ({
    code,
    severity: 'error',
    file,
    place: { kind: 'point', ...point(start + offset) },
    message,
    fix,
  });
  const source = text.slice(start, end);
  const deep = tooDeepAt(source);
  if (deep !== undefined) return { yaml: undefined, findings: [tooDeep(deep, finding)] };
  // Unique keys are checked below: the parser's own check is quadratic.
  const document = parseDocument(source, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: new LineCounter(),
  });
  // A second error is mostly the first one's echo.
  const broken = document.errors.slice(0, 3).find(each => each.code === 'MISSING_CHAR') ?? document.errors[0];
  if (broken !== undefined) return { yaml: undefined, findings: [syntaxFinding(broken, finding, source)] };
  const findings: Finding[] = [];
  const directives = document.directives;
  if (directives?.yaml.explicit || Object.keys(directives?.tags ?? {}).length > 1) {
    findings.push(
      finding(
        'yaml-directive',
        0,
        'Unexpected YAML directive, expected none',
        'Remove the line that starts with `%`',
      ),
    );
  }
  const value = readNode(document.contents, source, finding, findings);
  // What is left out may be what the rest refers to.
  if (findings.some(each => each.code === 'yaml-too-large')) return { yaml: undefined, findings };
  const placeOf: PlaceOf = path => placeIn(document, path, offset => point(start + offset));
  return { yaml: { file, text, value, places: async () => placeOf }, findings };
}

type Report = (code: Finding['code'], offset: number, message: string, fix?: string) => Finding;

function tooDeep(offset: number, finding: Report): Finding {
  return finding('yaml-too-deep', offset, `Unexpected nesting, expected at most ${maxDepth} levels`);
}

/** The plain value of a node; what may not be there is reported and read as an empty text. */
function readNode(root: unknown, source: string, finding: Report, findings: Finding[]): unknown {
  let nodes = 0;
  const read = (node: unknown, depth: number, isEntry = false): unknown => {
    nodes++;
    if (node === null || node === undefined) return '';
    if (isAlias(node)) {
      const fix = 'Repeat the value';
      findings.push(
        finding(
          'yaml-alias',
          offsetOf(node),
          `Unexpected alias \`*${node.source}\`, expected a plain value`,
          fix,
        ),
      );
      return '';
    }
    if (!isScalar(node) && !isCollection(node)) return '';
    checkProperties(node, finding, findings);
    if (isScalar(node)) return readText(node, source, finding, findings);
    if (depth >= maxDepth) {
      findings.push(tooDeep(offsetOf(node), finding));
      return '';
    }
    if (isMap(node)) return readMap(node, isEntry, item => read(item, depth + 1), source, finding, findings);
    const items: unknown[] = [];
    for (const item of node.items) if (nodes < maxNodes) items.push(read(item, depth + 1, true));
    return items;
  };
  const value = read(root, 0);
  if (nodes >= maxNodes)
    findings.push(finding('yaml-too-large', 0, `Unexpected number of values, expected at most ${maxNodes}`));
  return value;
}

function readMap(
  map: YAMLMap,
  isEntry: boolean,
  read: (node: unknown) => unknown,
  source: string,
  finding: Report,
  findings: Finding[],
): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const { key, value } of map.items) {
    const offset = offsetOf(key) || offsetOf(map);
    if (!isScalar(key)) {
      findings.push(
        finding('yaml-key', offset, 'Unexpected list or record as a field name, expected a text'),
      );
      continue;
    }
    checkProperties(key, finding, findings);
    const name = readText(key, source, finding, findings);
    if (name === '<<') {
      findings.push(
        finding(
          'yaml-merge-key',
          offset,
          'Unexpected merge key `<<`, expected plain fields',
          'Repeat the fields',
        ),
      );
    } else if (name === '') {
      findings.push(finding('yaml-key', offset, 'Unexpected empty field name, expected a text'));
    } else if (name === '__proto__') {
      findings.push(finding('yaml-key', offset, 'Unexpected field name `__proto__`, expected another name'));
    } else if (Object.hasOwn(record, name)) {
      const message = `Unexpected second \`${name}\`, expected each field once`;
      // The first field once more begins what should be another entry: all after it is that one's.
      const beginsAnother = isEntry && name === Object.keys(record)[0];
      const fix = beginsAnother
        ? 'Remove one of the two, or begin it with `- ` where it is another entry'
        : 'Remove one of the two';
      findings.push(finding('duplicate-field', offset, message, fix));
      if (beginsAnother) break;
    } else {
      record[name] = read(value);
    }
  }
  return record;
}

/** The text of a scalar; what may not be written plainly, where all characters are looked at, may not be written as an escape. */
function readText(node: Scalar, source: string, finding: Report, findings: Finding[]): string {
  const text = String(node.value ?? '');
  const unwanted = node.type === 'QUOTE_DOUBLE' ? unwantedIn(text) : undefined;
  const [from = 0, to = 0] = node.range ?? [];
  if (unwanted !== undefined && firstUnwanted(source.slice(from, to)) === undefined) {
    const message = `Unexpected escape of ${unwanted}, expected printable text`;
    findings.push(finding('control-character', offsetOf(node), message, 'Remove it'));
  }
  return text;
}

/** The first character of a text that may not stand in a file, in words. */
function unwantedIn(text: string): string | undefined {
  const unwanted = firstUnwanted(text);
  if (unwanted) return `the character ${unwanted.name}`;
  return text.isWellFormed() ? undefined : 'half a character';
}

function checkProperties(node: Node, finding: Report, findings: Finding[]): void {
  if ('anchor' in node && node.anchor !== undefined) {
    const fix = 'Remove the anchor';
    findings.push(
      finding(
        'yaml-anchor',
        offsetOf(node),
        `Unexpected anchor \`&${node.anchor}\`, expected a plain value`,
        fix,
      ),
    );
  }
  if (node.tag !== undefined) {
    findings.push(
      finding(
        'yaml-tag',
        offsetOf(node),
        `Unexpected tag \`${node.tag.replace('tag:yaml.org,2002:', '!!')}\`, expected a plain value`,
        'Remove the tag',
      ),
    );
  }
}

function offsetOf(node: unknown): number {
  return (isScalar(node) || isCollection(node) || isAlias(node)) && node.range ? node.range[0] : 0;
}

function placeIn(
  document: Document,
  path: TermsPath,
  point: (offset: number) => Point,
): YamlPlace | undefined {
  let node: unknown = document.contents;
  let key: Point | undefined;
  for (const step of path) {
    key = undefined;
    if (isMap(node)) {
      const pair = node.items.find(
        item => isScalar(item.key) && String(item.key.value ?? '') === String(step),
      );
      if (pair === undefined) return undefined;
      key = point(offsetOf(pair.key));
      node = pair.value;
    } else if (isCollection(node) && typeof step === 'number' && step < node.items.length) {
      node = node.items[step];
    } else return undefined;
  }
  const value =
    isScalar(node) || isCollection(node) || isAlias(node) ? point(offsetOf(node)) : (key ?? point(0));
  return { ...(key && { key }), value };
}
