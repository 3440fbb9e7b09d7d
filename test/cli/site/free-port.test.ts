import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort } from '../../../src/cli/site/free-port.ts';

test('a port somebody listens on is passed over', async () => {
  const port = await freePort();
  const server = createServer().listen({ port, host: 'localhost' });
  await once(server, 'listening');
  expect(await freePort()).toBeGreaterThan(port);
  server.close();
});
