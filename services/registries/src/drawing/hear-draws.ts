import { createInterface } from 'node:readline';
import { Assignment, drawCertified, drawReplaced, drawVoided, inspectionRecorded } from '@sunlot/facts';
import { type Context, on } from '@sunlot/subgraph-kit';

const AT_ONCE = 5_000;

/** Notes whom a certified draw has drawn: they count as drawn once more, and as under way until recorded. */
export const hearDrawCertified = on(
  drawCertified,
  async (ctx, { drawId, number, task, certifiedAt, assignmentsFile }) => {
    const itemCodes = task.items.map((item) => item.code);
    await ctx.sql(
      'insert into drawing (draw_id, task_id, number, item_codes, certified_at) values ($1, $2, $3, $4::text[], $5)',
      [drawId, task.taskId, number, itemCodes, certifiedAt],
    );
    let objectIds: string[] = [];
    for await (const line of createInterface({ input: ctx.vault.open(assignmentsFile) })) {
      objectIds.push(Assignment.parse(JSON.parse(line)).object.id);
      if (objectIds.length < AT_ONCE) continue;
      await noteDrawn(ctx, drawId, objectIds);
      objectIds = [];
    }
    await noteDrawn(ctx, drawId, objectIds);
  },
);

async function noteDrawn(ctx: Context, drawId: string, objectIds: readonly string[]): Promise<void> {
  await ctx.sql(
    `with drawn as (
       insert into drawn_object (draw_id, object_id) select $1, unnest($2::uuid[]) on conflict do nothing returning object_id
     )
     update inspection_object object set times_drawn = times_drawn + 1 from drawn where object.id = drawn.object_id`,
    [drawId, objectIds],
  );
}

/** A voided draw drew nobody; its pool is void with it, so that another may be cut (R27). */
export const hearDrawVoided = on(drawVoided, async (ctx, { drawId, taskId, voidedAt, replaces }) => {
  await ctx.sql(
    `update inspection_object object set times_drawn = times_drawn - 1
     from drawn_object drawn join drawing on drawing.draw_id = drawn.draw_id
     where drawing.draw_id = $1 and drawing.voided_at is null and object.id = drawn.object_id`,
    [drawId],
  );
  await ctx.sql('update drawing set voided_at = $1 where draw_id = $2', [voidedAt, drawId]);
  // The pool of a replacement is what the pool of its draw still held; that one stands.
  if (!replaces)
    await ctx.sql('update pool set voided_at = $1 where task_id = $2 and voided_at is null', [voidedAt, taskId]);
  ctx.announce({ topic: 'to-do' });
});

/** A skipped object was not drawn after all, and is free for other draws. */
export const hearDrawReplaced = on(drawReplaced, async (ctx, { drawId, skipped }) => {
  await ctx.sql(
    `with freed as (
       delete from drawn_object where draw_id = $1 and object_id = any($2::uuid[]) and recorded_on is null returning object_id
     )
     update inspection_object object set times_drawn = times_drawn - 1 from freed where object.id = freed.object_id`,
    [drawId, skipped.map(({ objectId }) => objectId)],
  );
});

/** Notes what was inspected, so that nobody is inspected twice a year on one general item (R18). */
export const hearInspectionRecorded = on(inspectionRecorded, async (ctx, { drawId, objectId, endedOn, itemCodes }) => {
  await ctx.sql('update drawn_object set recorded_on = $1 where draw_id = $2 and object_id = $3', [
    endedOn,
    drawId,
    objectId,
  ]);
  await ctx.sql('update inspection_object set last_inspected_on = greatest(last_inspected_on, $1) where id = $2', [
    endedOn,
    objectId,
  ]);
  await ctx.sql(
    `insert into item_inspection as done (object_id, item_code, year, times, last_on, source)
     select $1, unnest($2::text[]), $3, 1, $4, 'OWN'
     on conflict (object_id, item_code, year) do update set times = done.times + 1, last_on = greatest(done.last_on, excluded.last_on)`,
    [objectId, [...new Set(itemCodes)], Number(endedOn.slice(0, 4)), endedOn],
  );
});
