import type { Catalogue } from '../catalogue.ts';
import { noun } from '../format/quantity.ts';
import { againstTarget } from '../sentences/against-target.ts';
import { pendingBeside } from '../sentences/pending.ts';
import { defaults } from './defaults.ts';
import { detailOf } from './detail.ts';
import type { IndicatorWords } from './kind.ts';

/** How often unconnected items are tried: `6.4 attempts per unconnected lead`. */
export const depthWords: IndicatorWords<'depth'> = {
  ...defaults,
  target: (words, { item }, text) =>
    words.standing.row.perUnconnected(text, noun(words, item, { value: '1' })),
  measured: (words, { indicator }, { who, value, when }) =>
    words.standing.rate.depth(who, value, when, noun(words, indicator.item, { value: '1' })),
  chartTitle: (words, { indicator }, { period, value, name }) =>
    `${words.charts.rate.depth(value, noun(words, indicator.item, { value: '1' }), name)}${againstTarget(words, period)}`,
  chartSubtitle: (words, { indicator, every }) =>
    words.charts.rate.depthSubtitle(
      noun(words, indicator.item, { value: '1' }),
      indicator.within,
      every,
      indicator.automated,
      words.list((indicator.channels ?? []).map(channel => channelName(words, channel))),
    ),
  beside: (words, indicator, period) => pendingBeside(words, detailOf(indicator, period) ?? {}),
};

/** A channel the catalogue does not know stays as the terms have it. */
function channelName(words: Catalogue, channel: string): string {
  return words.channels.find(each => each.keys.includes(channel.toLowerCase()))?.name ?? channel;
}
