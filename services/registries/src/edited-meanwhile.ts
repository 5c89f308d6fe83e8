import { AuditEntry, type Context, Refusal } from '@sunlot/subgraph-kit';

interface Edited {
  readonly id: string;
  readonly name: string;
  /** When it was last changed, where the entry itself says so; else its trail does. */
  readonly updatedAt?: Date;
}

/**
 * Refuses with EDITED_MEANWHILE where an entry was changed after the form about to be kept was filled in from it: whoever sends that form would take
 * back, unseen, what somebody else wrote. Nobody is refused who does not say as of when; the last word counts then.
 */
export async function demandUnchanged(
  ctx: Context,
  edited: Edited,
  unchangedSince: Date | null | undefined,
): Promise<void> {
  if (!unchangedSince) return;
  const last = await ctx.em.findOne(AuditEntry, { subjectId: edited.id }, { orderBy: { at: 'desc', id: 'desc' } });
  const changedAt = edited.updatedAt ?? last?.at;
  if (!changedAt || changedAt.getTime() <= unchangedSince.getTime()) return;
  // A list that changed the entry stands on the trail of the list.
  const by = last && last.at.getTime() >= changedAt.getTime() ? last.actorName : null;
  throw new Refusal('EDITED_MEANWHILE', { name: edited.name, at: changedAt.toISOString(), by });
}
