import type { Route } from '@sunlot/subgraph-kit';
import { PlatformExport } from './platform-export.entity.ts';

/** The file of an export, as it was handed over: JSON lines in UTF-8. */
const showExport: Route = {
  method: 'GET',
  path: '/files/platform/:id',
  verb: 'platform.export',
  answer: async (ctx, { params }) => {
    const made = await ctx.get(PlatformExport, params.id ?? '');
    return {
      type: 'application/x-ndjson; charset=utf-8',
      body: ctx.vault.open(made.digest),
      headers: { 'content-disposition': `attachment; filename="enforcement-records-${made.from}-${made.to}.jsonl"` },
    };
  },
};

export const platformRoutes: readonly Route[] = [showExport];
