import { type Actor, definePolicy } from '@sunlot/subgraph-kit';
import type { CaseLead } from './lead/case-lead.entity.ts';

const has = (actor: Actor, ...roles: string[]): boolean => roles.some((role) => actor.roles.includes(role));

const READERS = ['OFFICE', 'POLICY_DIVISION', 'DIVISION', 'DEPARTMENT', 'INSPECTOR', 'LEADER', 'OBSERVER'];

/** Problems, leads and referrals belong to the division that answers for them; those who supervise see all. */
function ofTheirDivision(actor: Actor): true | false | Record<string, unknown> {
  if (has(actor, 'OFFICE', 'POLICY_DIVISION', 'LEADER', 'OBSERVER')) return true;
  return has(actor, 'DIVISION', 'DEPARTMENT', 'INSPECTOR') ? { divisionId: actor.divisionId } : false;
}

/** A lead is also seen by whoever registered it for another division. */
function leadsOf(actor: Actor): true | false | Record<string, unknown> {
  const rows = ofTheirDivision(actor);
  return typeof rows === 'boolean' ? rows : { $or: [rows, { registeredById: actor.accountId }] };
}

export const policy = definePolicy({
  verbs: {
    'problem.read': READERS,
    'case_lead.read': READERS,
    'case_lead.registerCaseLead': ['DIVISION', 'DEPARTMENT', 'POLICY_DIVISION', 'OFFICE', 'INSPECTOR'],
    'case_lead.handle': ['DIVISION', 'DEPARTMENT'],
    'case_lead.decide': ['POLICY_DIVISION', 'OFFICE'],
    'referral.read': READERS,
    'referral.propose': ['DIVISION', 'DEPARTMENT'],
    'referral.approve': ['POLICY_DIVISION', 'OFFICE'],
    'referral.notifyParty': ['DIVISION', 'DEPARTMENT'],
    'referral.notifyDepartment': ['DIVISION', 'DEPARTMENT'],
    'referral.recordReceipt': ['DIVISION', 'DEPARTMENT'],
    'referral.close': ['DIVISION', 'DEPARTMENT'],
    'deadline.read': READERS,
    'deadline.update': ['OFFICE'],
    'campaign.read': READERS,
    'campaign.propose': ['DIVISION', 'DEPARTMENT', 'POLICY_DIVISION', 'OFFICE'],
    'special_area.read': READERS,
    'special_area.submit': ['DIVISION', 'DEPARTMENT'],
    'special_area.file': ['POLICY_DIVISION'],
    'special_area.return': ['POLICY_DIVISION'],
    'accountability.read': ['OFFICE', 'POLICY_DIVISION', 'DIVISION', 'DEPARTMENT', 'LEADER', 'OBSERVER'],
    'accountability.record': ['OFFICE'],
    'accountability.assessFinding': ['OFFICE'],
    'bulletin.read': ['OFFICE', 'OBSERVER', 'LEADER'],
    'bulletin.compileBulletin': ['OFFICE'],
    'to_do.read': 'SIGNED_IN',
  },
  rows: {
    Problem: ofTheirDivision,
    CaseLead: leadsOf,
    Referral: ofTheirDivision,
    CampaignProposal: ofTheirDivision,
    SpecialAreaFiling: ofTheirDivision,
    AccountabilityFinding: ofTheirDivision,
    Bulletin: (actor) => has(actor, 'OFFICE', 'OBSERVER', 'LEADER'),
    DeadlineRule: (actor) => has(actor, ...READERS),
  },
  masks: {
    'CaseLead.reporter': {
      show: (actor, lead: CaseLead) =>
        lead.registeredById === actor.accountId ||
        (lead.divisionId === actor.divisionId && has(actor, 'DIVISION', 'DEPARTMENT')),
      mask: () => null,
    },
  },
});
