import type { ContentLine } from './content-lines.ts';

/** Tells what is wrong on a line. */
export type Wrong = (line: number, message: string, fix: string) => void;

/** The properties of an event, without those of what stands inside it. */
export type Event = { readonly line: number; readonly properties: readonly ContentLine[] };

/** The events of the calendar; components that begin and end otherwise than they should are told. */
export function eventsIn(lines: readonly ContentLine[], wrong: Wrong): readonly Event[] {
  const events: Event[] = [];
  const open: { name: string; line: number; properties: ContentLine[] }[] = [];
  if (lines[0]?.name !== 'BEGIN' || lines[0].value.toUpperCase() !== 'VCALENDAR')
    wrong(lines[0]?.line ?? 1, 'Missing `BEGIN:VCALENDAR`, expected it in the first line', 'Add it');
  for (const line of lines) {
    const name = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN') open.push({ name, line: line.line, properties: [] });
    else if (line.name !== 'END') open.at(-1)?.properties.push(line);
    else {
      const last = open.at(-1);
      if (last?.name !== name) {
        wrong(
          line.line,
          `Unexpected \`END:${name}\`, expected ${last ? `\`END:${last.name}\`` : 'nothing more'}`,
          'Correct the line',
        );
        return events;
      }
      open.pop();
      if (name === 'VEVENT') events.push(last);
    }
  }
  for (const each of open)
    wrong(each.line, `Missing \`END:${each.name}\`, expected it after \`BEGIN:${each.name}\``, 'Add it');
  return events;
}
