import { operation } from '../providers/operation.ts';
import { resourceOperations } from '../providers/resource-operations.ts';

const ROW = `id number title taskNumber attempt state light scheduledAt queuePosition poolSize sampleSize operatorName
  deadline openAt drawnAt openedAt`;

export const draws = resourceOperations({
  type: 'Draw',
  listField: 'draws',
  oneField: 'draw',
  rowFields: ROW,
  pageFields: `${ROW} poolId exclusionCount smallPool creditDifferentiation creditOffReason operatorOrganizationName frozenAt freezeDigest drawBy entropyValue
    requiredWitnesses progress progressNote resultDigest voidReason voidExplanation voidProposedByName voidedAt createdAt allowed
    entropy { kind throws round roundAt readAt } diceEntries { id name organizationName enteredAt }
    replaces { id number }
    replacements { id state orders reason explanation proposedByName proposedAt decidedByName decidedAt refusal allowed by { id number } }
    classQuotas { stratum size quota rate chance }
    initiatorName departmentIds task { id draws { id attempt } }
    witnesses { id organizationId organizationName code state name commitment committedAt revealedAt }
    escrow { threshold openedAt sealed packageUrl holders { organizationName code takenAt handedInAt handedInByName mine } }
    record { publicUrl fullUrl digest }
    history { at actorName organizationName action reason }`,
  filter: 'DrawFilter',
});

export const drawQueue = operation(`query DrawQueue { drawQueue { ${ROW} allowed } }`);

/** Asked apart from the page: whoever looks at a sealed result is put on record. */
export const drawResult = operation(
  `query DrawResult($id: ID!, $first: Int, $after: String) { draw(id: $id) { id result(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { order objectId objectName objectCode districtCode team { inspectorId name organizationName certificateNumber leader } } }
  } } }`,
);

/** Who could witness, and which division each answers to. */
export const witnessBodies = operation(
  'query WitnessBodies { organizations { id name shortName kind level division { id } } }',
);

export const scheduleDraw = operation(
  'mutation ScheduleDraw($input: ScheduleDrawInput!) { scheduleDraw(input: $input) { id } }',
);
export const moveInQueue = operation(
  'mutation MoveInQueue($input: MoveInQueueInput!) { moveInQueue(input: $input) { id } }',
);
export const cancelDraw = operation(
  'mutation CancelDraw($input: CancelDrawInput!) { cancelDraw(input: $input) { id } }',
);
export const cutPool = operation('mutation CutPool($input: CutPoolInput!) { cutPool(input: $input) { id } }');
export const freezeDraw = operation(
  'mutation FreezeDraw($input: FreezeDrawInput!) { freezeDraw(input: $input) { id } }',
);
export const commitWitness = operation(
  'mutation CommitWitness($input: CommitWitnessInput!) { commitWitness(input: $input) { id } }',
);
export const revealWitness = operation(
  'mutation RevealWitness($input: RevealWitnessInput!) { revealWitness(input: $input) { id } }',
);
export const enterDice = operation('mutation EnterDice($input: EnterDiceInput!) { enterDice(input: $input) { id } }');
export const withdrawDice = operation(
  'mutation WithdrawDice($input: DrawInput!) { withdrawDice(input: $input) { id } }',
);
export const enterBeacon = operation(
  'mutation EnterBeacon($input: EnterBeaconInput!) { enterBeacon(input: $input) { id } }',
);
export const handInShare = operation(
  'mutation HandInShare($input: HandInShareInput!) { handInShare(input: $input) { id } }',
);
export const proposeReplacement = operation(
  'mutation ProposeReplacement($input: ProposeReplacementInput!) { proposeReplacement(input: $input) { id } }',
);
export const confirmReplacement = operation(
  'mutation ConfirmReplacement($input: ReplacementInput!) { confirmReplacement(input: $input) { id } }',
);
export const refuseReplacement = operation(
  'mutation RefuseReplacement($input: RefuseReplacementInput!) { refuseReplacement(input: $input) { id } }',
);
export const openDraw = operation('mutation OpenDraw($input: DrawInput!) { openDraw(input: $input) { id } }');
export const voidDraw = operation('mutation VoidDraw($input: VoidDrawInput!) { voidDraw(input: $input) { id } }');
export const confirmVoid = operation('mutation ConfirmVoid($input: DrawInput!) { confirmVoid(input: $input) { id } }');

/** The slips issued of an open draw; the code of each was answered once, to the act that issued it. */
export const issuedOpenings = operation(
  'query IssuedOpenings($drawId: ID!) { issuedOpenings(drawId: $drawId) { id objectCode recipient issuedAt issuedByName expiresAt collectedAt replacedAt } }',
);
export const issueOpening = operation(
  'mutation IssueOpening($input: IssueOpeningInput!) { issueOpening(input: $input) { code file opening { objectCode recipient expiresAt } } }',
);
