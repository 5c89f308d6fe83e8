/** Who is shown a change of a referral the moment it happens. */
export function audienceOf(referral: { readonly divisionId: string }): string[] {
  return ['OFFICE', 'POLICY_DIVISION', referral.divisionId];
}
