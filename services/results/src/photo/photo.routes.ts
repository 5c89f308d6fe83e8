import { type Context, fileKind, noteHandedIn, Refusal, type Route } from '@sunlot/subgraph-kit';
import { Inspection } from '../inspection/inspection.entity.ts';
import { demandPhoto } from './demand-photo.ts';

const LARGEST_PHOTO = 10 * 1024 * 1024;

/** Takes a photo before the form that shows it is sent, and answers the digest the form names. */
const takePhoto: Route = {
  method: 'POST',
  path: '/files/photos',
  verb: 'inspection.record',
  answer: async (ctx, { body }) => {
    if (body.length > LARGEST_PHOTO) throw new Refusal('FILE_TOO_LARGE', { size: body.length, limit: LARGEST_PHOTO });
    demandPhoto(body);
    const { digest } = await ctx.vault.put(body);
    await noteHandedIn(ctx, digest);
    return { status: 201, type: 'application/json', body: JSON.stringify({ digest }) };
  },
};

/** Shows a photo of a record to those who may see its visit. One that no visible record shows does not exist. */
const showPhoto: Route = {
  method: 'GET',
  path: '/files/photos/:digest',
  verb: 'inspection.read',
  answer: async (ctx, { params }) => {
    const digest = params.digest ?? '';
    if (!(await isOnVisibleRecord(ctx, digest)))
      throw new Refusal('NOT_FOUND', { type: 'InspectionRecord', id: digest });
    const bytes = await ctx.vault.read(digest);
    return {
      type: fileKind(bytes) ?? 'application/octet-stream',
      body: bytes,
      headers: { 'cache-control': 'private, max-age=86400, immutable', 'x-content-type-options': 'nosniff' },
    };
  },
};

async function isOnVisibleRecord(ctx: Context, digest: string): Promise<boolean> {
  const rows = await ctx.sql('select distinct inspection_id from inspection_record where photos @> array[$1]', [
    digest,
  ]);
  const ids = rows.map((row) => row.inspection_id as string);
  return ids.length > 0 && (await ctx.em.count(Inspection, ctx.visible(Inspection, { id: { $in: ids } }))) > 0;
}

export const photoRoutes: readonly Route[] = [takePhoto, showPhoto];
