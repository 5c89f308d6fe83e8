import { type Actor, type Context, Refusal } from '@sunlot/subgraph-kit';
import { knownDivision } from './body/known-bodies.ts';
import { districtOfOthers } from './inspection-object/inspection-object.rules.ts';

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
}

/**
 * Whose a new entry is: the actor's own division's, unless somebody who keeps everything says of which other it is. Refuses one there is not; what it
 * is called nobody has to say.
 */
export async function ownerFor(ctx: Context, verb: string, { divisionId }: OwnerAsked): Promise<Owned> {
  if (!divisionId || divisionId === ctx.actor.divisionId) {
    return { divisionId: ctx.actor.divisionId, divisionName: ctx.actor.organizationName };
  }
  const { id, name } = await knownDivision(ctx, divisionId);
  const owner = { divisionId: id, divisionName: name };
  demandOwner(ctx, verb, owner);
  return owner;
}

/** The district whose objects alone somebody sees and keeps; null for the whole city. */
export function ownDistrict({ level, districtCode }: Actor): string | null {
  return level === 'COUNTY' ? districtCode : null;
}

/** Refuses with DISTRICT_OF_OTHERS what `districtOfOthers` has something against. */
export function demandDistrict({ actor }: Context, districtCode: string): void {
  const others = districtOfOthers(ownDistrict(actor), districtCode);
  if (others) throw new Refusal('DISTRICT_OF_OTHERS', { ...others });
}

export function keepsEverything({ roles }: Actor): boolean {
  return roles.includes('OFFICE') || roles.includes('POLICY_DIVISION');
}
