import { createServer } from 'node:net';

/** Where sites of Astro are looked for first. */
const firstPort = 4321;
const mostTried = 100;

/** The first port from 4321 on that nobody listens on, so that the address is known before anything is started. */
export async function freePort(): Promise<number> {
  for (let port = firstPort; port < firstPort + mostTried; port++) {
    if (await isFree(port)) return port;
  }
  return 0;
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: 'localhost' }, () => server.close(() => resolve(true)));
  });
}
