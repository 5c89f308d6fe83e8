import { AuditEntry } from './audit.ts';
import type { Context } from './context.ts';

/** What happened to a thing, oldest first; empty when nothing was recorded yet. One query for all things asked about. */
export async function historyOf(ctx: Context, subject: { id: string }): Promise<AuditEntry[]> {
  return (await ctx.load(historiesOf, subject.id)) ?? [];
}

async function historiesOf(ids: readonly string[], ctx: Context): Promise<AuditEntry[][]> {
  const entries = await ctx.em.find(
    AuditEntry,
    { subjectId: { $in: [...ids] } },
    { orderBy: { at: 'asc', id: 'asc' } },
  );
  return ids.map((id) => entries.filter((entry) => entry.subjectId === id));
}
