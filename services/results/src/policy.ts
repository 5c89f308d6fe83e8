import { type Actor, definePolicy } from '@sunlot/subgraph-kit';

const has = (actor: Actor, ...roles: string[]): boolean => roles.some((role) => actor.roles.includes(role));

const READERS = [
  'OFFICE',
  'POLICY_DIVISION',
  'DIVISION',
  'DEPARTMENT',
  'INSPECTOR',
  'LEADER',
  'OBSERVER',
  'JUSTICE_BUREAU',
];

/**
 * Who is drawn is known to few until the notice (practice §1): the office, the Policy & Regulations Division, the
 * initiating division, the participating departments and the inspectors of the team. Afterwards the supervisors see it too.
 */
export const policy = definePolicy({
  verbs: {
    'inspection.read': READERS,
    'inspection.notice': ['DIVISION', 'DEPARTMENT'],
    'inspection.serve': ['DIVISION', 'DEPARTMENT', 'INSPECTOR'],
    'inspection.record': ['DIVISION', 'DEPARTMENT', 'INSPECTOR'],
    'inspection.publish': ['DIVISION', 'DEPARTMENT'],
    'inspection.ruleEndDate': ['OFFICE'],
    'publication.read': 'SIGNED_IN',
    'publication.view': 'EVERYONE',
    'dossier.read': READERS,
    'camera.read': ['OFFICE', 'POLICY_DIVISION', 'DIVISION', 'DEPARTMENT', 'INSPECTOR', 'OBSERVER'],
    'camera.create': ['POLICY_DIVISION'],
    'camera.lendCamera': ['POLICY_DIVISION'],
    'camera.takeBackCamera': ['POLICY_DIVISION'],
    'platform.read': ['OFFICE', 'POLICY_DIVISION', 'DIVISION', 'DEPARTMENT', 'OBSERVER'],
    'platform.export': ['OFFICE', 'POLICY_DIVISION'],
    'to_do.read': 'SIGNED_IN',
  },
  rows: {
    Inspection: visitsOf,
    // Held beside a visit the actor may see; never shown by itself.
    DrawnTask: (actor) => has(actor, ...READERS),
    Publication: () => true,
    Camera: (actor) => has(actor, 'OFFICE', 'POLICY_DIVISION', 'DIVISION', 'DEPARTMENT', 'INSPECTOR', 'OBSERVER'),
    PlatformExport: (actor) => has(actor, 'OFFICE', 'POLICY_DIVISION'),
    PlatformDelivery: (actor) => {
      if (has(actor, 'OFFICE', 'POLICY_DIVISION', 'OBSERVER')) return true;
      return has(actor, 'DIVISION', 'DEPARTMENT') ? { divisionId: actor.divisionId } : false;
    },
    CameraLoan: (actor) => {
      if (has(actor, 'OFFICE', 'POLICY_DIVISION', 'OBSERVER')) return true;
      return has(actor, 'DIVISION', 'DEPARTMENT', 'INSPECTOR') ? { divisionId: actor.divisionId } : false;
    },
  },
  masks: {
    'Publication.publishedByName': { show: (actor) => !has(actor, 'PUBLIC'), mask: () => null },
  },
});

function visitsOf(actor: Actor): true | false | Record<string, unknown> {
  if (has(actor, 'OFFICE', 'POLICY_DIVISION')) return true;
  const seen: Record<string, unknown>[] = [];
  if (has(actor, 'DIVISION', 'DEPARTMENT')) {
    seen.push(
      { divisionId: actor.divisionId },
      { participantIds: { $contains: [actor.divisionId] } },
      { participantIds: { $contains: [actor.organizationId] } },
    );
  }
  if (has(actor, 'INSPECTOR')) {
    seen.push({ divisionId: actor.divisionId, sealed: false });
    if (actor.inspectorId) seen.push({ inspectorIds: { $contains: [actor.inspectorId] } });
  }
  if (has(actor, 'LEADER', 'OBSERVER', 'JUSTICE_BUREAU')) seen.push({ sealed: false });
  return seen.length > 0 && { $or: seen };
}
