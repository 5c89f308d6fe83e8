import { operation } from '../providers/operation.ts';

/** Every version of every policy, the newest first. */
export const creditPolicies = operation(
  'query CreditPolicies { creditPolicies { id name version source inForceFrom rates { creditClass rate weight } } }',
);

export const setCreditPolicy = operation(
  'mutation SetCreditPolicy($input: SetCreditPolicyInput!) { setCreditPolicy(input: $input) { id } }',
);
