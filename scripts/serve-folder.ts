import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

/** Serves a built site on a free port of this machine, below `base`; for screenshots and tests. */
export async function serveFolder(
  folder: string,
  base = '/',
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : '';
    const file = join(
      folder,
      inside.endsWith(sep) || inside === '.' || inside === '' ? join(inside, 'index.html') : inside,
    );
    const text =
      file.startsWith(folder) && path.startsWith(base)
        ? await readFile(file).catch(() => undefined)
        : undefined;
    if (text === undefined) {
      const missing = await readFile(join(folder, '404.html')).catch(() => '');
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(missing);
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(text);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
