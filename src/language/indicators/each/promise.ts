import type { LimitReport, PromiseReport } from '../../../core/report.ts';
import type { Catalogue } from '../../catalogue.ts';
import { formatNumber } from '../../format/number.ts';
import { conditionText } from '../../sentences/condition.ts';
import { limitText, plainLimit } from './limit.ts';

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
      const { calendarBy, calendars } = promise;
      if (calendarBy) {
        const named = calendarBy.calendars.map(each => [each.value, each.calendar] as const);
        return say.calendarBy(begun, say.named(calendarBy.column), named);
      }
      return promise.clock === 'working' && calendars ? `${begun} ${say.desks(calendars)}` : begun;
    }
  }
}

function limitsText(
  words: Catalogue,
  { limits, otherwise, clock, calendars }: Extract<PromiseReport, { readonly limits: unknown }>,
): string {
  const say = words.items;
  const all = [...limits, ...(otherwise ? [otherwise] : [])];
  // Desks that are named say that it is their time; among others each length says it for itself, else they say it together.
  const says = clock === 'working' && calendars === undefined;
  const isMixed = all.some(each => !('ms' in each));
  const time = (limit: LimitReport) => (says && isMixed ? limitText : plainLimit)(words, limit, clock);
  const parts = limits.map(({ value, ...limit }) => say.limitOf(time(limit), value));
  const rest = otherwise === undefined ? [] : [time(otherwise)];
  const text = say.limits([...parts, ...(parts.length > 0 ? rest.map(say.otherwise) : rest)]);
  return says && !isMixed && all.length > 0 ? say.inClock(text, clock, all.length) : text;
}
