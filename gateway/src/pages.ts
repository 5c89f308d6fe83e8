import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Serves the built pages: `/public…` the portal without an account, everything else the dashboard. */
export async function serveDashboard(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    app.get('/', async (_request, reply) =>
      reply.status(503).type('text/plain').send('The dashboard is not built: npm run build'),
    );
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    setHeaders: (response, path) => {
      // Names under assets/ carry a digest of their content: they never change.
      const forever = path.includes('/assets/');
      response.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/', (_request, reply) => reply.sendFile('index.html'));
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (!wantsPage) return reply.status(404).send({ code: 'NOT_FOUND' });
    return reply.sendFile(/^\/public(\/|$|\?)/.test(request.url) ? 'public.html' : 'index.html');
  });
}
