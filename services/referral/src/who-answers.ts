import { type Actor, Refusal } from '@sunlot/subgraph-kit';

/** Refuses with REFERRAL_OTHER_DIVISION: 谁管辖谁负责, and only that division acts on it. */
export function demandOwn(actor: Actor, answering: { readonly divisionId: string; readonly name: string }): void {
  if (actor.divisionId === answering.divisionId) return;
  throw new Refusal('REFERRAL_OTHER_DIVISION', { division: answering.name, mine: actor.organizationName });
}

/** Four eyes: another person of another division than those who brought it. */
export function isOtherSide(
  actor: Actor,
  brought: { readonly divisionId: string; readonly accountIds: readonly (string | null)[] },
): boolean {
  return actor.divisionId !== brought.divisionId && !brought.accountIds.includes(actor.accountId);
}
