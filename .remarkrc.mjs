import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkLintRecommended from 'remark-preset-lint-recommended';
import { foldDataFindings } from './src/lint/fold-data-findings.ts';
import { remarkKept } from './src/lint/preset.ts';
import { visibleMessages } from './src/lint/visible-messages.ts';
import { run } from './src/pipeline/index.ts';
import { openRepository } from './src/repository/read-repository.ts';

// `npx remark slas --ext mdx` shows the findings of `kept check` where editors look for them.
const root = import.meta.dirname;
let checked;
let repository;

/** The findings of one agreement; everything is read and checked once, however many files are asked for. */
async function check(file) {
  checked ??= run({ root, reports: false });
  repository ??= openRepository(root);
  const { findings } = await checked;
  const id = /^slas\/([^/]+)\/agreement\.mdx$/.exec(file)?.[1];
  const { source } = id === undefined ? {} : await repository.agreement(id);
  return source
    ? foldDataFindings(source.frontmatter, findings)
    : findings.filter(finding => finding.file === file);
}

export default {
  plugins: [
    [remarkFrontmatter, ['yaml']],
    remarkMdx,
    remarkLintRecommended,
    [remarkKept, { check, root }],
    visibleMessages,
  ],
};
