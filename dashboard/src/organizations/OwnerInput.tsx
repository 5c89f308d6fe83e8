import { BodyInput } from './BodyInput.tsx';

/** Who may keep entries of a register. */
export const OWNERS = ['DIVISION', 'POLICY_DIVISION', 'COUNTY_BUREAU'] as const;

/** Whose a new entry is, asked of those who keep everybody's; everybody else enters what is their own. */
export function OwnerInput({ roles }: { roles: readonly string[] }) {
  const keeps = roles.includes('OFFICE') || roles.includes('POLICY_DIVISION');
  return keeps ? <BodyInput source="divisionId" kinds={OWNERS} /> : null;
}
