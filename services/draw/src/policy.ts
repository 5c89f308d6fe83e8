import { type Actor, definePolicy } from '@sunlot/subgraph-kit';

const WITNESSES = ['POLICY_DIVISION', 'OFFICE', 'DIVISION', 'DEPARTMENT', 'JUSTICE_BUREAU', 'OBSERVER'] as const;
/** Who may look at every draw: those who coordinate, review or oversee. */
const OVERSEERS = ['OFFICE', 'POLICY_DIVISION', 'JUSTICE_BUREAU', 'LEADER', 'OBSERVER', 'ADMINISTRATOR'];
const BUSY = [
  'OFFICE',
  'POLICY_DIVISION',
  'DIVISION',
  'DEPARTMENT',
  'JUSTICE_BUREAU',
  'LEADER',
  'OBSERVER',
  'ADMINISTRATOR',
];

/** Freezing is the initiating division's, witnessing everybody else's, opening and voiding the Policy & Regulations Division's. */
export const policy = definePolicy({
  verbs: {
    'draw.list': BUSY,
    'draw.schedule': ['OFFICE', 'POLICY_DIVISION'],
    'draw.cancel': ['OFFICE', 'POLICY_DIVISION'],
    'draw.freeze': ['DIVISION', 'DEPARTMENT'],
    'draw.witness': WITNESSES,
    'draw.enter_entropy': WITNESSES,
    'draw.open': ['OFFICE', 'POLICY_DIVISION'],
    'draw.void': ['POLICY_DIVISION', 'DEPARTMENT', 'JUSTICE_BUREAU', 'OBSERVER'],
    // A share is held by any body outside the operator's division, and handed in by its own people.
    'draw.hold_escrow': WITNESSES,
    'draw.set_escrow_rule': ['POLICY_DIVISION'],
    'replacement.propose': ['DIVISION', 'DEPARTMENT'],
    'replacement.decide': ['POLICY_DIVISION'],
    'draw.see_result': BUSY,
    'draw.public': 'EVERYONE',
    'record.read': 'EVERYONE',
    'record.read_full': ['OFFICE', 'POLICY_DIVISION', 'JUSTICE_BUREAU', 'OBSERVER', 'DIVISION', 'DEPARTMENT'],
    'opening.issue': ['OFFICE', 'POLICY_DIVISION'],
    'opening.collect': 'EVERYONE',
    'log.read': 'EVERYONE',
    // The signature decides, not who brings it.
    'log.cosign': 'EVERYONE',
    'log.keep_cosigners': ['POLICY_DIVISION', 'OFFICE'],
    'log.change_key': ['POLICY_DIVISION', 'ADMINISTRATOR'],
    'credit_policy.list': BUSY,
    'credit_policy.set': ['OFFICE', 'POLICY_DIVISION'],
    'to_do.list': 'SIGNED_IN',
  },
  rows: {
    Draw: (actor) => (isOverseer(actor) ? true : ownDraws(actor)),
    CreditPolicy: () => true,
    EscrowKey: () => true,
    Cosigner: () => true,
    // Reached through its draw alone, and by those who decide.
    Replacement: (actor) => isOverseer(actor),
  },
});

function isOverseer(actor: Actor): boolean {
  return OVERSEERS.some((role) => actor.roles.includes(role));
}

/** One's own division's draws, those one's department takes part in, and those one is invited to witness or holds a share of. */
function ownDraws({ divisionId, organizationId }: Actor): Record<string, unknown> {
  return {
    $or: [
      { initiatorDivisionId: divisionId },
      { departmentIds: { $overlap: [divisionId, organizationId] } },
      { invitedIds: { $overlap: [divisionId, organizationId] } },
      { escrowHolderIds: { $overlap: [divisionId, organizationId] } },
    ],
  };
}
