import { type Actor, definePolicy } from '@sunlot/subgraph-kit';
import { PLANNERS } from './plan/plan.lifecycle.ts';

/** Who oversees all planning of the city; inspectors have no part in it before the draw. */
export const OVERSEERS = ['OFFICE', 'POLICY_DIVISION', 'JUSTICE_BUREAU', 'LEADER', 'OBSERVER'] as const;

const READERS = [...OVERSEERS, ...PLANNERS] as const;

/**
 * The whole city for those who oversee it; for everyone else, and for whoever sits in a county, what their own division
 * initiates or has a seat in (R15, R22, R49).
 */
function ownOrSeated(actor: Actor): boolean | Record<string, unknown> {
  const has = (roles: readonly string[]): boolean => roles.some((role) => actor.roles.includes(role));
  if (has(OVERSEERS) && actor.level !== 'COUNTY') return true;
  if (!has(READERS)) return false;
  return {
    $or: [
      { initiatorDivisionId: actor.divisionId },
      { participantIds: { $overlap: [actor.organizationId, actor.divisionId] } },
    ],
  };
}

/** Whose items an actor reads figures about: null for those who oversee the whole city. */
export function ownDivision(actor: Actor): string | null {
  return ownOrSeated(actor) === true ? null : actor.divisionId;
}

/** What planning lets whom do and see. Which division may act on which plan is decided in plan.rights.ts. */
export const policy = definePolicy({
  verbs: {
    'item.list': READERS,
    'plan.read': READERS,
    'plan.readPublic': 'EVERYONE',
    'plan.create': PLANNERS,
    'plan.applyAdHoc': PLANNERS,
    'plan.update': PLANNERS,
    'plan.submit': PLANNERS,
    'plan.review': ['POLICY_DIVISION'],
    'plan.return': ['POLICY_DIVISION', 'JUSTICE_BUREAU'],
    'plan.approve': ['JUSTICE_BUREAU'],
    'plan.proposeAdjustment': PLANNERS,
    'plan.approveAdjustment': ['JUSTICE_BUREAU'],
    'plan.refuseAdjustment': ['JUSTICE_BUREAU'],
    'plan.collect': READERS,
    'task.read': READERS,
    'task.readPublic': 'EVERYONE',
    'task.create': PLANNERS,
    'task.educate': PLANNERS,
    'task.waiveEducation': ['POLICY_DIVISION'],
    'task.announce': PLANNERS,
    'task.cancel': PLANNERS,
    'ledger.read': READERS,
    'ledger.redraw': ['OFFICE', 'ADMINISTRATOR'],
    'coverage.read': READERS,
    'supervision.read': READERS,
    'supervision.record': ['DIVISION', 'POLICY_DIVISION'],
    'supervision.compile': ['OFFICE', 'POLICY_DIVISION'],
    'toDo.read': 'SIGNED_IN',
  },
  rows: {
    ListedItem: () => true,
    Plan: ownOrSeated,
    Task: ownOrSeated,
    TaskLedgerRow: ownOrSeated,
    PublicPlan: () => true,
    SupervisionRecord: (actor) => {
      const own = ownDivision(actor);
      return own === null || { $or: [{ divisionId: own }, { countyOrganizationId: actor.organizationId }] };
    },
  },
});
