import { defineJob, drawCertified } from '@sunlot/facts';
import { DrawState } from '@sunlot/glossary';
import { advance, type Context, type OpenContext, work } from '@sunlot/subgraph-kit';
import { z } from 'zod';
import { bodiesById } from '../body/bodies.ts';
import { appendToLog } from '../log/append-to-log.ts';
import { drawApart } from '../sealing/apart.ts';
import type { DrawReport } from '../sealing/draw-files.ts';
import { FrozenFile } from '../sealing/frozen-file.entity.ts';
import { Draw } from './draw.entity.ts';
import { drawLifecycle } from './draw.lifecycle.ts';
import { openInTime } from './open-in-time.job.ts';

export const runDraw = defineJob({ name: 'draw.run', input: z.object({ drawId: z.uuid() }) });

/**
 * Runs by itself after the last reveal (R28). It may be killed anywhere and started again any number of times: it reads
 * only what was fixed before, writes files under the digest of their bytes, and certifies once, under the row's lock.
 */
export const runDrawJob = work(runDraw, async (open, { drawId }, run) => {
  const begun = await begin(open, drawId);
  if (!begun) return;
  await run.progress(10);
  const report = await drawApart(begun.order, begun.candidates);
  await run.progress(90);
  await finish(open, drawId, report);
});

type DrawOrder = Parameters<typeof drawApart>[0];

/** Marks the draw as running and gathers what it runs on; undefined when an earlier run has finished it. */
async function begin(open: OpenContext, drawId: string): Promise<{ order: DrawOrder; candidates: number } | undefined> {
  const ctx = open();
  return ctx.inTransaction(async () => {
    const draw = await ctx.hold(Draw, drawId);
    if (draw.state !== DrawState.WITNESSED && draw.state !== DrawState.DRAWING) return undefined;
    draw.state = advance(drawLifecycle, draw.state, 'begin', ctx.actor.roles);
    draw.progress = 10;
    ctx.announce({ topic: 'draw', id: draw.id, data: { progress: draw.progress } });
    const files = await ctx.em.find(FrozenFile, { drawId });
    const bodies = await bodiesById(ctx, draw.departmentIds);
    const order = {
      vault: ctx.vault.folder,
      files: Object.fromEntries(files.map(({ name, digest }) => [name, digest])),
      objectsFile: draw.pool!.objectsFile,
      inspectorsFile: draw.pool!.inspectorsFile,
      organizationNames: Object.fromEntries([...bodies].map(([id, { name }]) => [id, name])),
    };
    return { order, candidates: draw.pool!.objectCount };
  });
}

async function finish(open: OpenContext, drawId: string, report: DrawReport): Promise<void> {
  const ctx = open();
  await ctx.inTransaction(async () => {
    const draw = await ctx.hold(Draw, drawId);
    // A run that was slower than its successor finds the work done and changes nothing.
    if (draw.state !== DrawState.DRAWING) return;
    if (report.shortages.length > 0) stall(ctx, draw, report);
    else await certify(ctx, draw, report);
  });
}

/** The result stands, but no lawful teams exist: shown with the numbers, and answered by a void and a new attempt. */
function stall(ctx: Context, draw: Draw, { shortages }: DrawReport): void {
  draw.state = advance(drawLifecycle, draw.state, 'stall', ctx.actor.roles);
  draw.progressNote = JSON.stringify({ code: 'TEAMS_IMPOSSIBLE', facts: shortages[0] });
  ctx.record('draw.stalled', draw, { shortages });
  ctx.announce({ topic: 'draw', id: draw.id });
}

async function certify(ctx: Context, draw: Draw, report: DrawReport): Promise<void> {
  Object.assign(draw, {
    state: advance(drawLifecycle, draw.state, 'certify', ctx.actor.roles),
    progress: 100,
    seed: report.seed,
    resultDigest: report.resultFile.digest,
    drawnAt: ctx.now,
    assignmentsFile: report.assignmentsFile,
    publicRecordFile: report.publicRecordFile,
    fullRecordFile: report.fullRecordFile,
  });
  ctx.em.create(FrozenFile, { drawId: draw.id, name: 'result.tsv', ...report.resultFile });
  await appendToLog(ctx, draw, 'DRAW');
  ctx.record('draw.certified', draw, { resultDigest: draw.resultDigest, drawn: report.drawn });
  ctx.tell(drawCertified, {
    drawId: draw.id,
    number: draw.number,
    attempt: draw.attempt,
    replaces: draw.replacesId,
    task: draw.task,
    certifiedAt: ctx.now.toISOString(),
    poolSize: draw.poolSize!,
    drawn: report.drawn,
    resultDigest: report.resultFile.digest,
    assignmentsFile: report.assignmentsFile,
    openAt: draw.openAt!.toISOString(),
  });
  const delay = Math.max(0, draw.openAt!.getTime() - OPENS_AHEAD_MS - ctx.now.getTime());
  ctx.enqueue(openInTime, { drawId: draw.id }, { jobId: `open-${draw.id}`, delay });
  ctx.announce({ topic: 'draw', id: draw.id });
}

/** The frozen rules promise the opening by its time; a job that ran at that very second would be late in every log. */
const OPENS_AHEAD_MS = 60_000;
