import type { PromiseReport } from '../../../core/report.ts';
import type { Catalogue } from '../../catalogue.ts';
import { formatDuration } from '../../format/duration.ts';
import { formatNumber } from '../../format/number.ts';
import { conditionText } from '../../sentences/condition.ts';

/** A promise in words: `answered within 30 min (critical), otherwise 8 h and resolved by the time due`. */
export function promiseText(words: Catalogue, promise: PromiseReport): string {
  const say = words.items;
  switch (promise.kind) {
    case 'all':
      return say.all(
        promise.of.map(each => {
          const text = promiseText(words, each);
          return each.kind === 'any' ? say.group(text) : text;
        }),
      );
    case 'any':
      return say.any(promise.of.map(each => promiseText(words, each)));
    case 'is':
      return conditionText(words, promise.is, say.named);
    case 'by':
      return say.by(say.named(promise.to), say.named(promise.by));
    case 'within':
    case 'times':
    case 'updates': {
      const limits = limitsText(words, promise);
      const text =
        promise.kind === 'within'
          ? say.within(say.named(promise.to), limits)
          : promise.kind === 'times'
            ? say.times(promise.event, formatNumber(promise.atLeast), limits)
            : say.updates(promise.event, limits, say.named(promise.until));
      const begun = promise.from ? say.from(text, say.named(promise.from)) : text;
      return promise.clock === 'working' && promise.calendars
        ? `${begun} ${say.desks(promise.calendars)}`
        : begun;
    }
  }
}

function limitsText(
  words: Catalogue,
  {
    limits,
    otherwiseMs,
    otherwiseNone,
    clock,
  }: Extract<PromiseReport, { kind: 'within' | 'updates' | 'times' }>,
): string {
  const say = words.items;
  const time = (ms: number | undefined) =>
    ms === undefined ? say.noLimit : formatDuration(words, ms, clock);
  const parts = limits.map(({ value, ms }) => say.limitOf(time(ms), value));
  const rest = otherwiseMs === undefined && !otherwiseNone ? [] : [time(otherwiseMs)];
  return say.limits([...parts, ...(parts.length > 0 ? rest.map(say.otherwise) : rest)]);
}
