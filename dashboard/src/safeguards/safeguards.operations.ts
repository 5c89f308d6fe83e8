import { operation } from '../providers/operation.ts';

export const cosigners = operation(
  'query Cosigners { cosigners { id title verifier addedAt addedByName removedAt removedReason lastCosigned { size signedAt } allowed } }',
);
export const registerCosigner = operation(
  'mutation RegisterCosigner($input: RegisterCosignerInput!) { registerCosigner(input: $input) { id } }',
);
export const removeCosigner = operation(
  'mutation RemoveCosigner($input: RemoveCosignerInput!) { removeCosigner(input: $input) { id } }',
);

export const logKeys = operation('query LogKeys { logKeys { number verifier madeAt retiredAt reason } }');
export const changeLogKey = operation(
  'mutation ChangeLogKey($input: ChangeLogKeyInput!) { changeLogKey(input: $input) { number } }',
);

export const escrowHolders = operation(
  'query EscrowHolders { escrowKeys { id organizationName publicKey registeredAt registeredByName retiredAt allowed } escrowRules { threshold required setAt setByName } }',
);
export const registerEscrowKey = operation(
  'mutation RegisterEscrowKey($input: RegisterEscrowKeyInput!) { registerEscrowKey(input: $input) { id } }',
);
export const retireEscrowKey = operation(
  'mutation RetireEscrowKey($input: RetireEscrowKeyInput!) { retireEscrowKey(input: $input) { id } }',
);
export const setEscrowRule = operation(
  'mutation SetEscrowRule($input: SetEscrowRuleInput!) { setEscrowRule(input: $input) { threshold } }',
);
