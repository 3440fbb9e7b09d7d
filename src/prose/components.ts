import type { ObjectiveReport } from '../core/report.ts';
import { objectiveState, standingPeriod, targetRow } from '../language/index.ts';
import type { AllowedName } from './allowed-components.ts';
import { escaped, tag } from './markup.ts';
import type { Page } from './page.ts';
import type { Component } from './parse.ts';

/** What each component of the prose shows. */
export const components: Readonly<Record<AllowedName, (component: Component, page: Page) => string>> = {
  Target(component, page) {
    const { words } = page;
    const [, objective] = objectiveOf(component, page);
    const target = standingPeriod(objective)?.target ?? objective.periods.at(-1)?.target;
    return figure(objective, target ? targetRow(words, objective, target) : words.standing.row.noTarget);
  },
  Actual(component, page) {
    const [report, objective] = objectiveOf(component, page);
    return figure(objective, objectiveState(page.words, report, objective).value);
  },
  Callout(component, page) {
    const title = attribute(component, 'title');
    const heading = tag('p', { class: 'callout-title' }, escaped(title));
    return tag('aside', { class: 'callout', 'aria-label': title }, heading + page.inner(component));
  },
};

/** A number of the page, and the way to it. */
function figure({ id }: ObjectiveReport, text: string): string {
  return tag('a', { class: 'figure', href: `#${id}` }, escaped(text));
}

function objectiveOf(component: Component, { report }: Page) {
  const id = attribute(component, 'of');
  const objective = report?.objectives.find(each => each.id === id);
  if (!report || !objective) throw new Error(`No objective \`${id}\` for \`<${component.name}>\``);
  return [report, objective] as const;
}

/** The literal text of an attribute. */
function attribute({ name: component, attributes }: Component, name: string): string {
  const [only, ...more] = attributes;
  const value = only?.type === 'mdxJsxAttribute' && only.name === name ? only.value : undefined;
  if (more.length > 0 || typeof value !== 'string') {
    throw new Error(`Unexpected attributes of \`<${component}>\`, expected \`${name}="…"\``);
  }
  return value;
}
