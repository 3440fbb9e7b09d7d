import { readRepository } from '../repository/read-repository.ts';
import type { Step } from './state.ts';

/** Reads `slas/`: texts, YAML, the list of files. */
export const read: Step = async state => {
  const repository = await readRepository(state.options.root, (done, total) =>
    state.effects.progress('read', done, total),
  );
  return {
    ...state,
    repository,
    findings: [...state.findings, ...repository.findings],
    passages: repository.agreements.map(source => ({ source })),
  };
};
