import { randomBytes } from 'node:crypto';
import { drawFrozen } from '@sunlot/facts';
import { DrawState, VoidReason, WitnessState } from '@sunlot/glossary';
import type { EntropyRule, Manifest, RulesInput } from '@sunlot/draw-protocol';
import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { bodiesById, divisionInRules } from '../body/bodies.ts';
import type { KnownBody } from '../body/known-body.entity.ts';
import { policyFor } from '../credit-policy/policy-for.ts';
import type { CreditPolicy } from '../credit-policy/credit-policy.entity.ts';
import { appendToLog } from '../log/append-to-log.ts';
import { entropyRule } from '../entropy/entropy-rule.ts';
import { escrowSecret } from '../escrow/escrow-secret.ts';
import { freezeApart } from '../sealing/apart.ts';
import { DrawSecret } from '../sealing/draw-secret.entity.ts';
import { ONE_STRATUM, tokenFor } from '../sealing/freeze-files.ts';
import { FrozenFile } from '../sealing/frozen-file.entity.ts';
import { replacementRules } from '../replacement/replacement.rules.ts';
import { Witness } from '../witness/witness.entity.ts';
import { Draw } from './draw.entity.ts';
import type { FreezeDrawInput } from './draw.inputs.ts';
import { drawLifecycle } from './draw.lifecycle.ts';
import { asPerTenThousand, boundsOf, boundsProblem, drawByOf, freezeRefusal, witnessProblem } from './freeze.rules.ts';
import { keepDeadline } from './keep-deadline.job.ts';

/**
 * Seals the pool, the rules and the promise of the server secret, and publishes their digest, before any randomness
 * exists. From here on the draw can be finished or voided, and nothing else.
 */
export async function freezeDraw(ctx: Context, input: FreezeDrawInput): Promise<Draw> {
  const draw = await ctx.hold(Draw, input.drawId);
  const pool = draw.pool;
  if (draw.state === DrawState.QUEUED || !pool) throw new Refusal('DRAW_POOL_MISSING', { number: draw.number });
  const state = advance(drawLifecycle, draw.state, 'freeze', ctx.actor.roles);
  demandOperator(ctx, draw);
  // The bounds of the items hold for the draw that is made whole.
  const outOfBounds = draw.replacing ? undefined : boundsProblem(draw.task.items, pool.objectCount);
  if (outOfBounds) throw outOfBounds;
  const drawBy = drawByOf(input);
  demandTimes(ctx, draw, { ...input, drawBy });
  const witnesses = await invitedBodies(ctx, input);
  const required = input.requiredWitnesses ?? witnesses.invited.length;
  const entropy = entropyRule(input.entropy ?? { kind: 'NONE' }, { deadline: input.deadline, drawBy }, required);
  const policy = await policyFor(ctx, draw.replacing ? { ...input, ...creditAsBefore(draw) } : input);

  const secrets = { serverSecret: randomBytes(32).toString('hex'), handleSecret: randomBytes(32).toString('hex') };
  const frozen = await freezeApart({
    vault: ctx.vault.folder,
    drawId: draw.id,
    taskId: draw.taskId,
    attempt: draw.attempt,
    replaces: replacedBy(draw),
    objectsFile: pool.objectsFile,
    candidates: pool.objectCount,
    exclusionsFile: pool.exclusionsFile,
    inspectorsFile: pool.inspectorsFile,
    recusalsFile: pool.recusalsFile,
    weights: policy ? Object.fromEntries(policy.rates.map(({ creditClass, weight }) => [creditClass, weight])) : null,
    codeOf: Object.fromEntries([...witnesses.departments].map(([id, body]) => [id, body.code])),
    rules: rulesOf(ctx, draw, { ...input, drawBy, entropy, required }, policy, witnesses),
    ...secrets,
  });
  if (!frozen.ok) throw freezeRefusal(frozen, draw);

  Object.assign(draw, {
    state,
    operatorId: ctx.actor.accountId,
    operatorName: ctx.actor.name,
    operatorOrganizationName: ctx.actor.organizationName,
    operatorDivisionId: ctx.actor.divisionId,
    frozenAt: ctx.now,
    freezeDigest: frozen.freezeDigest,
    sampleSize: frozen.sampleSize,
    smallPool: frozen.smallPool,
    classQuotas: frozen.strata.map(({ name, size, quota, share }) => ({
      stratum: name,
      size,
      quota,
      // A replacement draws as many as were skipped: its shares are no rates of a policy.
      rate: draw.replacing ? quota / size : share / 10_000,
      chance: quota / size,
    })),
    creditDifferentiation: policy !== null,
    creditOffReason: policy ? null : draw.replacing ? draw.creditOffReason : (input.creditOffReason ?? null),
    creditPolicyId: policy?.id ?? null,
    requiredWitnesses: required,
    invitedIds: input.witnessOrganizationIds,
    deadline: input.deadline,
    drawBy,
    entropy,
    openAt: input.openAt,
  });
  ctx.em.create(DrawSecret, { drawId: draw.id, ...secrets });
  for (const file of frozen.files) ctx.em.create(FrozenFile, { drawId: draw.id, ...file });
  for (const body of witnesses.invited) inviteWitness(ctx, draw, body, witnesses.all);
  await escrowSecret(ctx, draw, secrets.serverSecret);
  await appendToLog(ctx, draw, 'FREEZE');

  ctx.record(
    'draw.frozen',
    draw,
    { freezeDigest: frozen.freezeDigest, sampleSize: frozen.sampleSize },
    draw.creditOffReason ?? undefined,
  );
  ctx.tell(drawFrozen, {
    drawId: draw.id,
    taskId: draw.taskId,
    number: draw.number,
    attempt: draw.attempt,
    frozenAt: ctx.now.toISOString(),
    poolSize: frozen.poolSize,
    sampleSize: frozen.sampleSize,
    freezeDigest: frozen.freezeDigest,
  });
  const delay = Math.max(0, input.deadline.getTime() - ctx.now.getTime());
  ctx.enqueue(keepDeadline, { drawId: draw.id }, { jobId: `deadline-${draw.id}`, delay });
  ctx.announce({ topic: 'draw', id: draw.id });
  return draw;
}

type Decided = FreezeDrawInput & { readonly drawBy: Date };

interface Invitation {
  readonly invited: readonly KnownBody[];
  readonly departments: ReadonlyMap<string, KnownBody>;
  readonly all: ReadonlyMap<string, KnownBody>;
  readonly operator: KnownBody | undefined;
}

/** 二(五)3: the initiating division draws; the Policy & Regulations Division and its office witness, so they cannot. */
function demandOperator(ctx: Context, draw: Draw): void {
  if (ctx.actor.divisionId !== draw.initiatorDivisionId)
    throw new Refusal('FORBIDDEN', { verb: 'draw.freeze', needs: ['DIVISION'] });
}

function demandTimes(ctx: Context, draw: Draw, { deadline, drawBy, openAt }: Decided): void {
  if (ctx.now < draw.scheduledAt) throw new Refusal('DRAW_TOO_EARLY', { drawAt: draw.scheduledAt });
  if (deadline <= ctx.now || openAt <= deadline) throw new Refusal('DEADLINE_INVALID', { deadline, openAt });
  if (drawBy < deadline || drawBy > openAt) throw new Refusal('DRAW_BY_INVALID', { deadline, drawBy, openAt });
}

async function invitedBodies(ctx: Context, input: FreezeDrawInput): Promise<Invitation> {
  const draw = await ctx.get(Draw, input.drawId);
  const named = await bodiesById(ctx, [
    ...input.witnessOrganizationIds,
    ...draw.departmentIds,
    ctx.actor.organizationId,
    ctx.actor.divisionId,
  ]);
  const all = new Map([
    ...named,
    ...(await bodiesById(
      ctx,
      [...named.values()].map(({ divisionId }) => divisionId),
    )),
  ]);
  const invited = input.witnessOrganizationIds.map((id) => {
    const body = all.get(id);
    if (!body) throw new Refusal('NOT_FOUND', { type: 'Organization', id });
    return body;
  });
  const problem = witnessProblem(ctx.actor, invited, input.requiredWitnesses ?? invited.length);
  if (problem) throw problem;
  const departments = new Map(draw.departmentIds.flatMap((id) => (all.has(id) ? [[id, all.get(id)!]] : [])));
  return { invited, departments, all, operator: all.get(ctx.actor.divisionId) };
}

function rulesOf(
  ctx: Context,
  draw: Draw,
  input: Omit<Decided, 'entropy'> & { readonly entropy: EntropyRule; readonly required: number },
  policy: CreditPolicy | null,
  bodies: Invitation,
): RulesInput {
  return {
    credit: policy ? { on: true } : { on: false, reason: (draw.replacing ? draw : input).creditOffReason! },
    bounds: boundsOf(draw.task.items),
    ask: { kind: 'ratio', ratio: asPerTenThousand(draw.task.ratio) },
    basis: 'rate',
    strata: policy
      ? policy.rates.map(({ creditClass, rate }) => ({ name: creditClass, share: asPerTenThousand(rate), minimum: 0 }))
      : [{ name: ONE_STRATUM, share: 10_000, minimum: 0 }],
    ...(draw.replacing ? replacementRules(draw.replacing) : {}),
    seats: draw.task.departments.map(({ organizationId, seats, tag }) => ({
      department: bodies.departments.get(organizationId)?.code ?? organizationId,
      count: seats,
      tag: tag ? tokenFor(tag) : null,
    })),
    operator: { id: ctx.actor.accountId, division: bodies.operator?.code ?? ctx.actor.divisionId },
    witnesses: bodies.invited.map((body) => ({ id: body.code, division: divisionInRules(body, bodies.all) })),
    required: input.required,
    entropy: input.entropy,
    deadlines: { reveal: inSeconds(input.deadline), draw: inSeconds(input.drawBy), open: inSeconds(input.openAt) },
    voidReasons: Object.keys(VoidReason),
  };
}

/** A replacement is drawn by the classes and weights of the draw it makes whole, whatever is in force by now. */
function creditAsBefore({ creditDifferentiation, creditOffReason, creditPolicyId }: Draw) {
  return { creditDifferentiation, creditOffReason, policyId: creditPolicyId };
}

function replacedBy({ replacing }: Draw): Manifest['replaces'] {
  return replacing && { draw: replacing.draw, attempt: replacing.attempt, result: replacing.result };
}

function inviteWitness(ctx: Context, draw: Draw, body: KnownBody, all: ReadonlyMap<string, KnownBody>): void {
  ctx.em.create(Witness, {
    drawId: draw.id,
    organizationId: body.id,
    organizationName: body.name,
    code: body.code,
    division: divisionInRules(body, all),
    state: WitnessState.INVITED,
  } as never);
}

function inSeconds(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}
