import { DrawState } from '@sunlot/glossary';
import { type Context, Refusal, type Route, type RouteAnswer } from '@sunlot/subgraph-kit';
import { Draw } from './draw.entity.ts';
import { demandFullRecord } from './full-record.ts';

/** The record of a draw: the public one for anyone from OPEN on, the full one for those who may see names. */
export const recordRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/public/draws/:id/record.zip',
    verb: 'record.read',
    answer: async (ctx, { params }) => {
      const draw = await ctx.em.findOne(Draw, { id: idIn(params.id) });
      if (!draw?.publicRecordFile) throw new Refusal('NOT_FOUND', { type: 'Draw', id: params.id });
      const isPublic = draw.openedAt !== null || draw.state === DrawState.OPEN;
      if (!isPublic) throw new Refusal('DRAW_SEALED', { openAt: draw.openAt });
      return zip(ctx, draw.publicRecordFile, `${draw.id}-record.zip`);
    },
  },
  {
    method: 'GET',
    path: '/files/draws/:id/full-record.zip',
    verb: 'record.read_full',
    answer: async (ctx, { params }) => {
      const draw = await ctx.get(Draw, idIn(params.id));
      demandFullRecord(ctx, draw);
      if (!draw.fullRecordFile) throw new Refusal('DRAW_NOT_FINISHED', { number: draw.number });
      await ctx.apart(async (apart) => apart.record('draw.full_record_read', draw));
      return zip(ctx, draw.fullRecordFile, `${draw.id}-full-record.zip`);
    },
  },
];

function zip(ctx: Context, digest: string, name: string): RouteAnswer {
  return {
    type: 'application/zip',
    body: ctx.vault.open(digest),
    headers: { 'content-disposition': `attachment; filename="${name}"` },
  };
}

function idIn(id: string | undefined): string {
  if (!/^[0-9a-f-]{36}$/.test(id ?? '')) throw new Refusal('NOT_FOUND', { type: 'Draw', id });
  return id!;
}
