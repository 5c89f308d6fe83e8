import { z } from 'zod';
import { defineFact } from './fact.ts';

/**
 * Everything that travels between rooms, in the order a case walks through them.
 * A fact is a snapshot: it carries what the listener needs, so that no room asks the previous one a question.
 * Large things (a pool of a million objects) travel as the SHA-256 of a file in the vault.
 */

const Id = z.uuid();
const When = z.iso.datetime({ offset: true });
const Day = z.iso.date();
const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** An organization as it was called at the time. `divisionId` is the division (or department) that answers for it. */
export const OrganizationBrief = z.object({ id: Id, name: z.string(), divisionId: Id });

/** An item of the list as it stood: what a plan, a draw and a record may rely on (R02, R03). Ratios are fractions 0..1. */
export const ItemBrief = z.object({
  itemId: Id,
  code: z.string(),
  version: z.int(),
  name: z.string(),
  category: z.enum(['KEY', 'GENERAL', 'SPECIAL_KEY_AREA']),
  basis: z.string(),
  objectKind: z.string(),
  ratioMin: z.number(),
  ratioMax: z.number(),
  divisionId: Id,
  divisionName: z.string(),
  inspectorTag: z.string().nullable(),
  papers: z.array(z.string()),
  methods: z.array(z.string()),
  inForceFrom: Day,
  inForceTo: Day.nullable(),
});

/** Who takes part in one visit: seats per team, the tag an inspector must carry, and the items it answers for (R15). */
export const TeamSeat = z.object({
  organizationId: Id,
  organizationName: z.string(),
  seats: z.int().min(1),
  tag: z.string().nullable(),
  itemCodes: z.array(z.string()),
});

/** Which objects a task is about: any of the items applies, and each list that is not empty narrows them further. */
export const PoolCriteria = z.object({
  itemCodes: z.array(z.string()).min(1),
  districtCodes: z.array(z.string()),
  objectKinds: z.array(z.string()),
  labels: z.array(z.string()),
  /** The divisions that keep the objects. Told since plans can name them; a fact from before names none. */
  divisionIds: z.array(Id).default([]),
  /** Functional zones as the register spells them. */
  zones: z.array(z.string()).default([]),
});

/** What every later fact about a task repeats, so that a listener can start from any of them. */
export const TaskBrief = z.object({
  taskId: Id,
  taskNumber: z.string(),
  title: z.string(),
  planId: Id,
  planNumber: z.string(),
  planTitle: z.string(),
  planKind: z.enum(['JOINT', 'REMAINDER', 'AD_HOC', 'CAMPAIGN']),
  initiator: OrganizationBrief,
  departments: z.array(TeamSeat).min(1),
  items: z.array(ItemBrief).min(1),
  criteria: PoolCriteria,
  /** The share of the pool to inspect, 0..1; the draw turns it into a whole number within the items' bounds. */
  ratio: z.number(),
  inspectFrom: Day,
  inspectTo: Day,
});

// identity

/** A body that takes part, as it is called from now on. Rooms that must know bodies by name keep what they hear. */
export const organizationKept = defineFact({
  name: 'organization.kept',
  from: 'identity',
  heardBy: ['draw', 'registries'],
  shape: OrganizationBrief.extend({ code: z.string(), kind: z.string(), level: z.string(), authorityWord: z.string() }),
});

// registries

export const itemListed = defineFact({
  name: 'item.listed',
  from: 'registries',
  heardBy: ['planning'],
  shape: ItemBrief.extend({ poolSize: z.int().min(0) }),
});

export const itemWithdrawn = defineFact({
  name: 'item.withdrawn',
  from: 'registries',
  heardBy: ['planning'],
  shape: z.object({ itemId: Id, code: z.string(), inForceTo: Day }),
});

/** Another division keeps the item from that day on: all its versions that have not ended. */
export const itemHandedOver = defineFact({
  name: 'item.handed-over',
  from: 'registries',
  heardBy: ['planning'],
  shape: z.object({ code: z.string(), divisionId: Id, divisionName: z.string(), on: Day }),
});

/** How many objects each item applies to today; planning shows it beside a ratio and names it in a refusal (R03). */
export const objectsCounted = defineFact({
  name: 'objects.counted',
  from: 'registries',
  heardBy: ['planning'],
  shape: z.object({ asOf: When, counts: z.array(z.object({ itemCode: z.string(), count: z.int() })) }),
});

/** The candidates as of one moment. Files lie in the vault under their digest; nobody changes them afterwards (R27, R29). */
export const poolCut = defineFact({
  name: 'pool.cut',
  from: 'registries',
  heardBy: ['draw', 'planning'],
  shape: z.object({
    poolId: Id,
    task: TaskBrief,
    cutAt: When,
    cutBy: OrganizationBrief.extend({ accountId: Id, accountName: z.string() }),
    /** Tab-separated: id, code (the id again where there is none), name, kind, district, address, credit class; sorted by id. */
    objectsFile: Digest,
    objectCount: z.int(),
    /** Tab-separated: id, reason code, explanation, code as above, last day of a mark that excludes (empty where it has none). */
    exclusionsFile: Digest,
    exclusionCount: z.int(),
    /** Tab-separated: id, name, certificate number, organization id, tags (comma), districts (comma, empty = all). */
    inspectorsFile: Digest,
    inspectorCount: z.int(),
    /** Tab-separated: inspector id, object id, reason code. */
    recusalsFile: Digest,
    recusalCount: z.int(),
    classCounts: z.record(z.string(), z.int()),
    creditAsOf: Day.nullable(),
  }),
});

// planning

/** Approved, educated and announced: from `drawAt` on the pool may be cut and the draw held (R19, R20). */
export const taskApproved = defineFact({
  name: 'task.approved',
  from: 'planning',
  heardBy: ['registries', 'draw'],
  shape: z.object({
    task: TaskBrief,
    announcedAt: When,
    drawAt: When,
    education: z.object({ kind: z.enum(['TRAINING', 'LEAFLET', 'WAIVED']), on: Day, reason: z.string().nullable() }),
  }),
});

// draw

export const drawQueued = defineFact({
  name: 'draw.queued',
  from: 'draw',
  heardBy: ['planning'],
  shape: z.object({ drawId: Id, taskId: Id, number: z.string(), attempt: z.int(), scheduledAt: When }),
});

export const drawFrozen = defineFact({
  name: 'draw.frozen',
  from: 'draw',
  heardBy: ['planning'],
  shape: z.object({
    drawId: Id,
    taskId: Id,
    number: z.string(),
    attempt: z.int(),
    frozenAt: When,
    poolSize: z.int(),
    sampleSize: z.int(),
    freezeDigest: Digest,
  }),
});

/** The draw had stalled, and those who hold shares of its secret opened it; it goes on by itself. */
export const drawEscrowOpened = defineFact({
  name: 'draw.escrow-opened',
  from: 'draw',
  heardBy: ['planning'],
  shape: z.object({
    drawId: Id,
    taskId: Id,
    number: z.string(),
    attempt: z.int(),
    replaces: Id.nullish(),
    openedAt: When,
    holders: z.array(z.string()).min(1),
  }),
});

/** The draw is done and its result fixed. The assignments file (JSON lines, one visit each) is sealed until the notice. */
export const drawCertified = defineFact({
  name: 'draw.certified',
  from: 'draw',
  heardBy: ['results', 'planning', 'registries', 'referral'],
  shape: z.object({
    drawId: Id,
    number: z.string(),
    attempt: z.int(),
    /** The draw whose skipped objects this one replaces; left out in a draw of its own. */
    replaces: Id.nullish(),
    task: TaskBrief,
    certifiedAt: When,
    poolSize: z.int(),
    drawn: z.int(),
    resultDigest: Digest,
    assignmentsFile: Digest,
    openAt: When,
  }),
});

/** One line of the assignments file: an object as it was when drawn, and the team that goes. */
export const Assignment = z.object({
  /** The place in draw order, from 1. */
  order: z.int().min(1),
  object: z.object({
    id: Id,
    code: z.string(),
    name: z.string(),
    kind: z.string(),
    districtCode: z.string(),
    address: z.string(),
  }),
  team: z
    .array(
      z.object({
        inspectorId: Id,
        name: z.string(),
        certificateNumber: z.string(),
        organizationId: Id,
        organizationName: z.string(),
        leader: z.boolean(),
      }),
    )
    .min(2),
});

export const drawOpened = defineFact({
  name: 'draw.opened',
  from: 'draw',
  heardBy: ['planning', 'results'],
  shape: z.object({ drawId: Id, taskId: Id, number: z.string(), openedAt: When, recordDigest: Digest }),
});

export const drawVoided = defineFact({
  name: 'draw.voided',
  from: 'draw',
  heardBy: ['planning', 'results', 'registries', 'referral'],
  shape: z.object({
    drawId: Id,
    taskId: Id,
    number: z.string(),
    attempt: z.int(),
    replaces: Id.nullish(),
    voidedAt: When,
    reason: z.string(),
  }),
});

/** Objects drawn were found ineligible and are skipped; draw `by` will draw others in their stead (R27). */
export const drawReplaced = defineFact({
  name: 'draw.replaced',
  from: 'draw',
  heardBy: ['results', 'registries', 'referral'],
  shape: z.object({
    drawId: Id,
    taskId: Id,
    number: z.string(),
    by: Id,
    byNumber: z.string(),
    replacedAt: When,
    /** `again`: it was skipped before, and the draw that was to replace it is void. */
    skipped: z.array(z.object({ order: z.int().min(1), objectId: Id, reason: z.string(), again: z.boolean() })).min(1),
  }),
});

// results

const InspectionBrief = z.object({
  inspectionId: Id,
  taskId: Id,
  drawId: Id,
  objectId: Id,
  objectName: z.string(),
  objectCode: z.string(),
});

export const inspectionNoticed = defineFact({
  name: 'inspection.noticed',
  from: 'results',
  heardBy: ['planning'],
  shape: InspectionBrief.extend({ noticeNumber: z.string(), plannedStart: When, servedAt: When.nullable() }),
});

/**
 * A visit is not to be made after all: its object was skipped, or the replacement that drew it is void. Not told when a whole draw is
 * void: `draw.voided` says that of all its visits.
 */
export const inspectionVoided = defineFact({
  name: 'inspection.voided',
  from: 'results',
  heardBy: ['planning'],
  shape: z.object({ inspectionId: Id, taskId: Id, drawId: Id, voidedAt: When }),
});

export const inspectionRecorded = defineFact({
  name: 'inspection.recorded',
  from: 'results',
  heardBy: ['planning', 'registries', 'referral'],
  shape: InspectionBrief.extend({ recordedAt: When, endedOn: Day, itemCodes: z.array(z.string()), problems: z.int() }),
});

/** All visits of a task have their record: the seven working days to publication run from here (R33). */
export const taskInspected = defineFact({
  name: 'task.inspected',
  from: 'results',
  heardBy: ['planning', 'referral'],
  shape: z.object({ taskId: Id, endedOn: Day, inspections: z.int(), publicationDueOn: Day }),
});

export const inspectionPublished = defineFact({
  name: 'inspection.published',
  from: 'results',
  heardBy: ['planning', 'referral'],
  shape: InspectionBrief.extend({
    publicationId: Id,
    publishedAt: When,
    dueOn: Day,
    publishedCount: z.int(),
    inspectionCount: z.int(),
  }),
});

export const problemFound = defineFact({
  name: 'problem.found',
  from: 'results',
  heardBy: ['referral', 'planning'],
  shape: InspectionBrief.extend({
    taskNumber: z.string(),
    recordId: Id,
    itemCode: z.string(),
    itemName: z.string(),
    result: z.string(),
    finding: z.string(),
    followUp: z.string(),
    organization: OrganizationBrief,
    foundOn: Day,
  }),
});

// referral

export const referralSent = defineFact({
  name: 'referral.sent',
  from: 'referral',
  heardBy: ['planning', 'results'],
  shape: z.object({
    referralId: Id,
    number: z.string(),
    kind: z.string(),
    taskId: Id.nullable(),
    inspectionId: Id.nullable(),
    sentAt: When,
    receiver: z.string(),
  }),
});

export const referralClosed = defineFact({
  name: 'referral.closed',
  from: 'referral',
  heardBy: ['planning', 'results'],
  shape: z.object({
    referralId: Id,
    number: z.string(),
    taskId: Id.nullable(),
    inspectionId: Id.nullable(),
    closedAt: When,
    outcome: z.string(),
  }),
});

/** A recurring problem becomes a targeted special inspection, drawn at random like any other (R39). */
export const campaignProposed = defineFact({
  name: 'campaign.proposed',
  from: 'referral',
  heardBy: ['planning'],
  shape: z.object({
    proposalId: Id,
    title: z.string(),
    reason: z.string(),
    itemCodes: z.array(z.string()).min(1),
    organization: OrganizationBrief,
    proposedAt: When,
  }),
});

export const facts = [
  organizationKept,
  itemListed,
  itemWithdrawn,
  itemHandedOver,
  objectsCounted,
  poolCut,
  taskApproved,
  drawQueued,
  drawFrozen,
  drawEscrowOpened,
  drawCertified,
  drawOpened,
  drawVoided,
  drawReplaced,
  inspectionNoticed,
  inspectionVoided,
  inspectionRecorded,
  taskInspected,
  inspectionPublished,
  problemFound,
  referralSent,
  referralClosed,
  campaignProposed,
] as const;
