import { type Actor, Refusal } from '@sunlot/subgraph-kit';

interface Prepared {
  readonly divisionId: string;
  readonly divisionName: string;
}

/** Whether the actor belongs to the division (or department) that answers for the visit. */
export function isOwn(actor: Actor, visit: Prepared): boolean {
  return actor.divisionId === visit.divisionId;
}

/** Whether the actor is one of the inspectors who were drawn. */
export function isInTeam(actor: Actor, visit: { readonly inspectorIds: readonly string[] }): boolean {
  return actor.inspectorId !== null && visit.inspectorIds.includes(actor.inspectorId);
}

/** Refuses with INSPECTION_OTHER_DIVISION: a visit is prepared by the division that initiated it. */
export function demandOwn(actor: Actor, visit: Prepared): void {
  if (isOwn(actor, visit)) return;
  throw new Refusal('INSPECTION_OTHER_DIVISION', { division: visit.divisionName, mine: actor.organizationName });
}

/** Who is shown a change of this visit the moment it happens. */
export function audienceOf(visit: {
  readonly divisionId: string;
  readonly participantIds: readonly string[];
}): string[] {
  return ['OFFICE', 'POLICY_DIVISION', visit.divisionId, ...visit.participantIds];
}
