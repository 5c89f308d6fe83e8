import { type Actor, definePolicy } from '@sunlot/subgraph-kit';
import { ownDistrict } from './ownership.ts';
import { withoutGrounds } from './inspector/without-grounds.ts';
import { maskedIdNumber, maskedName, maskedPhone } from './personal-data.ts';

const EVERYONE_IN_THE_HOUSE = 'SIGNED_IN';
const KEEPERS = ['OFFICE', 'POLICY_DIVISION'];
const DIVISIONS = ['DIVISION', ...KEEPERS];
const CREDIT_READERS = KEEPERS;
const OVERSIGHT = ['OFFICE', 'POLICY_DIVISION', 'JUSTICE_BUREAU', 'LEADER', 'OBSERVER', 'ADMINISTRATOR'];

const hasOne = (actor: Actor, roles: readonly string[]): boolean => roles.some((role) => actor.roles.includes(role));

/** County people see their county; everybody else who is signed in sees the city. */
function withinDistrict(actor: Actor): boolean | Record<string, unknown> {
  if (hasOne(actor, ['PUBLIC'])) return false;
  const districtCode = ownDistrict(actor);
  return districtCode === null ? true : { districtCode };
}

/** The owner's people and those who keep everything read personal data in full. */
const ownerReads = (actor: Actor, row: { divisionId: string }): boolean =>
  row.divisionId === actor.divisionId || hasOne(actor, KEEPERS);

/**
 * Whose recusals somebody reads the grounds of, statement and papers: everybody's, or those of the people one of these fits. They tell of a family:
 * the unit and the person see what they are, colleagues that there are some.
 */
function groundsRead(actor: Actor): true | { divisionId?: string; inspectorId?: string }[] {
  if (hasOne(actor, KEEPERS)) return true;
  const unit = hasOne(actor, ['DIVISION', 'DEPARTMENT']) ? [{ divisionId: actor.divisionId }] : [];
  const own = actor.inspectorId === null ? [] : [{ inspectorId: actor.inspectorId }];
  return [...unit, ...own];
}

function readsGrounds(actor: Actor, person: { id: string; divisionId: string }): boolean {
  const read = groundsRead(actor);
  return (
    read === true ||
    read.some(({ divisionId, inspectorId }) => divisionId === person.divisionId || inspectorId === person.id)
  );
}

export const policy = definePolicy({
  verbs: {
    'item.list': EVERYONE_IN_THE_HOUSE,
    'item.list_public': 'EVERYONE',
    'item.create': DIVISIONS,
    'item.edit': DIVISIONS,
    'item.revise': DIVISIONS,
    'item.file': KEEPERS,
    'item.acknowledge': ['JUSTICE_BUREAU'],
    'item.return': ['JUSTICE_BUREAU'],
    'item.putInForce': KEEPERS,
    'item.withdraw': KEEPERS,
    // Nobody rids himself of what he has to inspect, nor takes it from others.
    'item.handOver': KEEPERS,

    'filing.list': EVERYONE_IN_THE_HOUSE,
    // Whole registers of people are for those who keep, take or oversee them.
    'filing.readInspectors': ['JUSTICE_BUREAU', 'LEADER', 'OBSERVER', ...KEEPERS],
    'filing.file': KEEPERS,
    'filing.acknowledge': ['JUSTICE_BUREAU'],

    'object.list': EVERYONE_IN_THE_HOUSE,
    'object.create': DIVISIONS,
    'object.update': DIVISIONS,
    'object.changeStatus': DIVISIONS,
    // 二(五)1 “未经批准”: the approval is not the division's own.
    'object.mark': KEEPERS,
    'object.handOver': KEEPERS,

    'attestation.list': EVERYONE_IN_THE_HOUSE,
    'attestation.attest': ['DIVISION', 'POLICY_DIVISION'],

    'inspector.list': EVERYONE_IN_THE_HOUSE,
    'inspector.create': ['DEPARTMENT', ...KEEPERS],
    'inspector.update': ['DEPARTMENT', ...KEEPERS],
    'inspector.renewCertificate': ['DEPARTMENT', ...KEEPERS],
    'inspector.changeStatus': ['DEPARTMENT', ...KEEPERS],
    'inspector.transfer': ['DEPARTMENT', ...KEEPERS],
    // 二(四): “政策法规处每年要对……认真清理和维护”.
    'inspector.cleanUp': ['POLICY_DIVISION'],
    'inspector.declareRecusal': ['INSPECTOR', 'DEPARTMENT', ...DIVISIONS],
    'inspector.declareRecusalOfOthers': ['DEPARTMENT', ...DIVISIONS],
    'inspector.endRecusal': ['DEPARTMENT', ...KEEPERS],

    // Credit classes are internal: never published, never a punishment.
    'credit.read': CREDIT_READERS,
    'credit.import': CREDIT_READERS,

    'inspections.note': DIVISIONS,

    'pool.read': ['DIVISION', 'DEPARTMENT', 'LEADER', 'OBSERVER', ...KEEPERS],
    'pool.cut': ['DIVISION', 'DEPARTMENT', 'OFFICE'],

    // Which register somebody may fill is decided by the verb of its entries.
    'sheet.import': ['DEPARTMENT', ...DIVISIONS],
    'sheet.export': ['DEPARTMENT', 'JUSTICE_BUREAU', ...DIVISIONS],

    'registries.search': EVERYONE_IN_THE_HOUSE,
    'registries.toDos': EVERYONE_IN_THE_HOUSE,
  },

  rows: {
    InspectionItem: (actor) => (hasOne(actor, ['PUBLIC']) ? { state: 'IN_FORCE' } : true),
    Filing: (actor) => !hasOne(actor, ['PUBLIC']),
    InspectionObject: withinDistrict,
    Inspector: (actor) => {
      if (hasOne(actor, ['PUBLIC'])) return false;
      if (hasOne(actor, ['DIVISION', ...OVERSIGHT])) return true;
      // Who was transferred sees the own entry from an account of the unit before, too.
      const own = actor.inspectorId === null ? [] : [{ id: actor.inspectorId }];
      return { $or: [{ divisionId: actor.divisionId }, { organizationId: actor.organizationId }, ...own] };
    },
    RecusalEvidence: (actor) => {
      const read = groundsRead(actor);
      return read === true || (read.length > 0 && { $or: read });
    },
    SheetImport: (actor) => {
      // What a list of classes says, how long it is and what is wrong with it tells of classes.
      const readable = hasOne(actor, CREDIT_READERS) ? {} : { register: { $ne: 'CREDIT_CLASSES' } };
      if (hasOne(actor, KEEPERS)) return readable;
      return hasOne(actor, ['DIVISION', 'DEPARTMENT']) ? { divisionId: actor.divisionId, ...readable } : false;
    },
    Pool: (actor) => {
      if (hasOne(actor, [...KEEPERS, 'LEADER', 'OBSERVER'])) return true;
      return hasOne(actor, ['DIVISION', 'DEPARTMENT']) ? { divisionId: actor.divisionId } : false;
    },
  },

  masks: {
    'InspectionObject.legalRepresentative': { show: ownerReads, mask: maskedName },
    'InspectionObject.contact': { show: ownerReads, mask: maskedName },
    'InspectionObject.phone': { show: ownerReads, mask: maskedPhone },
    'Inspector.mobile': { show: ownerReads, mask: maskedPhone },
    'Inspector.idNumber': { show: ownerReads, mask: maskedIdNumber },
    // The draw asks that what is in force be seen, and nothing that is over.
    'Inspector.endedRecusals': { show: readsGrounds, mask: () => [] },
    'Inspector.history': { show: readsGrounds, mask: withoutGrounds },
    'Recusal.evidence': { show: readsGrounds, mask: () => null },
  },
});
