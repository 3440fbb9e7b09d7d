import { lostWords } from '../../../src/repository/lost-words.ts';
import { parseYaml } from '../../../src/repository/parse-yaml.ts';
import type { Runs } from '../rules-document.ts';

export const words: Runs = {
  'what stands after `text:` in a clause': ({ written = '' }) => {
    const yaml = `text: ${written.replaceAll('`', '')}\n`;
    const found = [...parseYaml('agreement.mdx', yaml).findings, ...lostWords('agreement.mdx', yaml)];
    return { finding: found.map(({ code, severity }) => `${code} ${severity}`).join(', ') };
  },
};
