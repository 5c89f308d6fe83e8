import { type Context, Refusal } from '@sunlot/subgraph-kit';
import type { Draw } from './draw.entity.ts';

/** The roles that read every full record; others read those of the draws their body witnesses. */
const READERS = ['OFFICE', 'POLICY_DIVISION', 'JUSTICE_BUREAU', 'OBSERVER'];

/**
 * The full record names each object beside its stratum, which is its credit class. It is for the office, oversight and the witnesses; the
 * division whose draw it is learns who was drawn, and of nobody the class.
 */
export function mayReadFullRecord({ actor }: Context, { invitedIds }: Draw): boolean {
  if (actor.roles.some((role) => READERS.includes(role))) return true;
  return [actor.divisionId, actor.organizationId].some((body) => invitedIds.includes(body));
}

export function demandFullRecord(ctx: Context, draw: Draw): void {
  if (!mayReadFullRecord(ctx, draw)) throw new Refusal('FORBIDDEN', { verb: 'record.read_full', needs: READERS });
}
