import { BodyInput } from './BodyInput.tsx';
import type { Body } from './useBodies.ts';

/** Who may keep entries of a register. */
export const OWNERS = ['DIVISION', 'POLICY_DIVISION', 'COUNTY_BUREAU'] as const;

/** Whose a new entry is, asked of those who keep everybody's; everybody else enters what is their own. */
export function OwnerInput({ roles }: { roles: readonly string[] }) {
  const keeps = roles.includes('OFFICE') || roles.includes('POLICY_DIVISION');
  return keeps ? <BodyInput source="divisionId" kinds={OWNERS} /> : null;
}

/** The owner as the acts take it: id and name together, or neither. */
export function ownerInput(
  { divisionId }: Record<string, unknown>,
  bodies: readonly Body[],
): { divisionId?: string; divisionName?: string } {
  const owner = bodies.find(({ id }) => id === divisionId);
  return owner ? { divisionId: owner.id, divisionName: owner.name } : {};
}
