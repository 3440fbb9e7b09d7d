export { commitOf, keptDiffers, mergeBaseOf, timeOf } from '../../repository/compared.ts';
export { type Diff, type DiffOptions, diff, type Incomplete, NoCommit } from './diff.ts';
