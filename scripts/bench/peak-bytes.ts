import { existsSync, readFileSync } from 'node:fs';

/** The most memory this process had at once, in bytes. Linux counts that of the parent in `maxRSS`, so there it is read elsewhere. */
export function peakBytes(): number {
  const status = '/proc/self/status';
  const own = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) * 1_024;
}
