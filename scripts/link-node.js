// After `npm ci`: makes the pinned Node the `node` of npm scripts and of npx. npm drops the link itself, since the
// packages of the other platforms claim the same name and are taken away again.
import { copyFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { modules, pinnedNode } from './pinned-node.js';

const node = pinnedNode();
const windows = process.platform === 'win32';
const link = modules(`.bin/node${windows ? '.exe' : ''}`);
if (node && !existsSync(link)) {
  mkdirSync(dirname(link), { recursive: true });
  if (windows) copyFileSync(node, link);
  else symlinkSync(relative(dirname(link), node), link);
}
