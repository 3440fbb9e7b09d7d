import type { BenchContext } from '../context.ts';
import type { Section } from '../line.ts';
import { growthLines } from './growth-lines.ts';
import { measureScale, type ScaleFigures } from './measure-scale.ts';
import { scaleSection } from './scale-section.ts';

/** Generated agreements by the number, checked and built cold, changed and unchanged, against Astro's build of the same texts as bare MDX pages. */
export async function benchScale(context: BenchContext): Promise<Section[]> {
  const figures: ScaleFigures[] = [];
  const sections: Section[] = [];
  for (const agreements of context.scales) {
    const each = await measureScale(context, agreements);
    const { title, lines } = scaleSection(each);
    sections.push({ title, lines: [...lines, ...growthLines(each, figures[0])] });
    figures.push(each);
  }
  return sections;
}
