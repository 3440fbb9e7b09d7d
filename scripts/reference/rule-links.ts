import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Anchors of the rules in RULES.md by their numbers: `### 3. Coverage` is at `3-coverage`. */
function ruleAnchors(): ReadonlyMap<string, string> {
  const text = readFileSync(join(import.meta.dirname, '../../RULES.md'), 'utf8');
  const headings = [...text.matchAll(/^### (\d+)\. (.+)$/gm)];
  return new Map(
    headings.map(([, number = '', title = '']) => {
      const words = `${number} ${title}`.toLowerCase().replace(/[^\p{L}\p{N}\- ]/gu, '');
      return [number, words.replaceAll(' ', '-')];
    }),
  );
}

/** A text with the rules it names, `RULES 8–10, 19`, as links to them; a number that is no rule stays as it is. */
export function withRuleLinks(text: string): string {
  const anchors = ruleAnchors();
  return text.replace(/RULES \d+(?:(?:, |–)\d+)*/g, cited =>
    cited.replace(/(?:RULES )?(\d+)/g, (name, number: string) => {
      const anchor = anchors.get(number);
      return anchor === undefined ? name : `[${name}](RULES.md#${anchor})`;
    }),
  );
}
