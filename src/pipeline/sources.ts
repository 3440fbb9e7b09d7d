import { type SharedName, sharedNames } from '../core/datasets/shared-name.ts';
import { fieldsOf, isLayer, type Written } from '../core/terms/layers/written.ts';
import type { AgreementRead, AgreementSource, Repository } from '../repository/repository.ts';

/** The agreements of a house as they were written, each read once for as long as it is needed. */
export type Sources = {
  readonly read: (id: string) => Promise<AgreementRead>;
  /** Lets go of what was read. */
  readonly release: (id: string) => void;
};

export function createSources(repository: Repository): Sources {
  const held = new Map<string, Promise<AgreementRead>>();
  return {
    read: id => {
      const reading = held.get(id) ?? repository.agreement(id);
      held.set(id, reading);
      return reading;
    },
    release: id => {
      held.delete(id);
    },
  };
}

/** What the rest of a house must know of an agreement to know what it depends on. Plain JSON. */
export type Headline = {
  /** Undefined where the terms cannot be read. */
  readonly kind: 'agreement' | 'layer' | undefined;
  /** As it was written, whatever it is. */
  readonly title: string;
  /** The folder it builds on, whether or not there is one. */
  readonly extends?: string;
  /** The datasets of other folders that it names, whether or not they are there. */
  readonly shares?: readonly SharedName[];
};

export function headlineOf({ source }: AgreementRead): Headline {
  if (source === undefined) return { kind: undefined, title: '' };
  const { title, extends: above } = fieldsOf(source.frontmatter.value);
  const shares = sharedNames(source.frontmatter.value);
  return {
    kind: isLayer(writtenOf(source)) ? 'layer' : 'agreement',
    title: String(title),
    ...(typeof above === 'string' && { extends: above }),
    ...(shares.length > 0 && { shares }),
  };
}

export function writtenOf({ id, file, frontmatter }: AgreementSource): Written {
  return { id, file, value: frontmatter.value };
}
