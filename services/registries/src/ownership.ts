import { type Actor, type Context, Refusal } from '@sunlot/subgraph-kit';

interface Owned {
  readonly divisionId: string;
  readonly divisionName: string;
}

/** 二(四): every division keeps its own entries; the office and the Policy & Regulations Division keep everybody's. */
export function isOwner(actor: Actor, { divisionId }: Pick<Owned, 'divisionId'>): boolean {
  return actor.divisionId === divisionId || keepsEverything(actor);
}

/** Refuses with FORBIDDEN, naming whose entry it is. */
export function demandOwner(ctx: Context, verb: string, owned: Owned): void {
  if (!isOwner(ctx.actor, owned)) throw new Refusal('FORBIDDEN', { action: verb, verb, needs: [owned.divisionName] });
}

interface OwnerAsked {
  readonly divisionId?: string | null;
  readonly divisionName?: string | null;
}

/** Whose a new entry is: the actor's own division's, unless somebody who keeps everything names another. */
export function ownerFor(ctx: Context, verb: string, { divisionId, divisionName }: OwnerAsked): Owned {
  if (!divisionId || divisionId === ctx.actor.divisionId) {
    return { divisionId: ctx.actor.divisionId, divisionName: divisionName ?? ctx.actor.organizationName };
  }
  const owner = { divisionId, divisionName: divisionName ?? '' };
  demandOwner(ctx, verb, owner);
  return owner;
}

export function keepsEverything({ roles }: Actor): boolean {
  return roles.includes('OFFICE') || roles.includes('POLICY_DIVISION');
}
