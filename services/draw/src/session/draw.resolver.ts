import type { FilterQuery } from '@mikro-orm/postgresql';
import { DrawState, Light, WitnessState } from '@sunlot/glossary';
import {
  Allow,
  AuditEntry,
  type Connection,
  connectionOf,
  type Context,
  historyOf,
  page,
  SortOrder,
  stepsFor,
} from '@sunlot/subgraph-kit';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { mayType } from '../entropy/awaited.ts';
import { diceEntriesOf } from '../entropy/dice-entries-of.ts';
import { DiceEntry } from '../entropy/dice-entry.entity.ts';
import { enterBeacon } from '../entropy/enter-beacon.ts';
import { enterDice, withdrawDice } from '../entropy/enter-dice.ts';
import { entropyOf, valueOf } from '../entropy/entropy-of.ts';
import { Entropy } from '../entropy/entropy-rule.ts';
import { escrowSharesOf } from '../escrow/escrow-shares-of.ts';
import type { EscrowShare } from '../escrow/escrow-share.entity.ts';
import { escrowSteps } from '../escrow/escrow-steps.ts';
import { mayPropose } from '../replacement/replacement.resolver.ts';
import { commitWitness } from '../witness/commit-witness.ts';
import { revealWitness } from '../witness/reveal-witness.ts';
import { witnessesOf } from '../witness/witnesses-of.ts';
import { Witness } from '../witness/witness.entity.ts';
import { confirmVoid, voidDraw } from '../void/void-draw.ts';
import { Draw } from './draw.entity.ts';
import {
  CancelDrawInput,
  CommitWitnessInput,
  DrawInput,
  EnterBeaconInput,
  EnterDiceInput,
  FreezeDrawInput,
  MoveInQueueInput,
  RevealWitnessInput,
  ScheduleDrawInput,
  VoidDrawInput,
} from './draw.inputs.ts';
import { drawLifecycle, UNFINISHED } from './draw.lifecycle.ts';
import { DrawnObjectConnection, drawnPage } from './drawn-object.ts';
import { freezeDraw } from './freeze-draw.ts';
import { mayReadFullRecord } from './full-record.ts';
import { openDraw } from './open-draw.ts';
import { cancelDraw, moveInQueue, scheduleDraw } from './queue-order.ts';
import { Task } from './task.visitor.ts';

const DrawConnection = connectionOf(Draw);

@InputType()
class DrawFilter {
  @Field(() => DrawState, { nullable: true }) state?: DrawState | null;
  @Field(() => String, { nullable: true }) search?: string | null;
  @Field(() => ID, { nullable: true }) taskId?: string | null;
}

/** Where the record of a draw lies; the public one from its opening on. */
@ObjectType()
class DrawRecord {
  @Field(() => String, { nullable: true }) publicUrl!: string | null;
  @Field(() => String, { nullable: true }) fullUrl!: string | null;
  @Field(() => String, { nullable: true }) digest!: string | null;
}

@Resolver(() => Draw)
export class DrawResolver {
  @Query(() => DrawConnection)
  @Allow('draw.list')
  draws(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('last', () => Int, { nullable: true }) last?: number,
    @Arg('before', () => String, { nullable: true }) before?: string,
    @Arg('filter', () => DrawFilter, { nullable: true }) filter?: DrawFilter,
    @Arg('order', () => SortOrder, { nullable: true }) order?: SortOrder,
  ): Promise<Connection<Draw>> {
    const orderBy = { scheduledAt: order === SortOrder.ASC ? 'asc' : 'desc' } as const;
    return page(ctx, Draw, { where: matching(filter ?? {}), orderBy, asked: { first, after, last, before } });
  }

  @Query(() => Draw, { nullable: true })
  @Allow('draw.list')
  draw(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Draw | undefined> {
    return ctx.find(Draw, id);
  }

  /** What waits to be drawn, in the order of the sessions. */
  @Query(() => [Draw])
  @Allow('draw.list')
  drawQueue(@Ctx() ctx: Context): Promise<Draw[]> {
    const where = ctx.visible(Draw, { state: { $in: [...UNFINISHED] } });
    return ctx.em.find(Draw, where, { orderBy: { queuePosition: 'asc' }, limit: 200 });
  }

  @Mutation(() => Draw)
  @Allow('draw.schedule')
  scheduleDraw(@Arg('input', () => ScheduleDrawInput) input: ScheduleDrawInput, @Ctx() ctx: Context): Promise<Draw> {
    return scheduleDraw(ctx, input);
  }

  @Mutation(() => Draw)
  @Allow('draw.schedule')
  moveInQueue(@Arg('input', () => MoveInQueueInput) input: MoveInQueueInput, @Ctx() ctx: Context): Promise<Draw> {
    return moveInQueue(ctx, input);
  }

  @Mutation(() => Draw)
  @Allow('draw.freeze')
  freezeDraw(@Arg('input', () => FreezeDrawInput) input: FreezeDrawInput, @Ctx() ctx: Context): Promise<Draw> {
    return freezeDraw(ctx, input);
  }

  @Mutation(() => Draw)
  @Allow('draw.cancel')
  cancelDraw(@Arg('input', () => CancelDrawInput) input: CancelDrawInput, @Ctx() ctx: Context): Promise<Draw> {
    return cancelDraw(ctx, input);
  }

  @Mutation(() => Draw)
  @Allow('draw.witness')
  commitWitness(@Arg('input', () => CommitWitnessInput) input: CommitWitnessInput, @Ctx() ctx: Context): Promise<Draw> {
    return commitWitness(ctx, input);
  }

  @Mutation(() => Draw)
  @Allow('draw.witness')
  revealWitness(@Arg('input', () => RevealWitnessInput) input: RevealWitnessInput, @Ctx() ctx: Context): Promise<Draw> {
    return revealWitness(ctx, input);
  }

  @Mutation(() => Draw)
  @Allow('draw.enter_entropy')
  enterDice(@Arg('input', () => EnterDiceInput) input: EnterDiceInput, @Ctx() ctx: Context): Promise<Draw> {
    return enterDice(ctx, input);
  }

  @Mutation(() => Draw)
  @Allow('draw.enter_entropy')
  withdrawDice(@Arg('input', () => DrawInput) input: DrawInput, @Ctx() ctx: Context): Promise<Draw> {
    return withdrawDice(ctx, input);
  }

  @Mutation(() => Draw)
  @Allow('draw.enter_entropy')
  enterBeacon(@Arg('input', () => EnterBeaconInput) input: EnterBeaconInput, @Ctx() ctx: Context): Promise<Draw> {
    return enterBeacon(ctx, input);
  }

  @Mutation(() => Draw)
  @Allow('draw.open')
  openDraw(@Arg('input', () => DrawInput) input: DrawInput, @Ctx() ctx: Context): Promise<Draw> {
    return openDraw(ctx, input);
  }

  @Mutation(() => Draw)
  @Allow('draw.void')
  voidDraw(@Arg('input', () => VoidDrawInput) input: VoidDrawInput, @Ctx() ctx: Context): Promise<Draw> {
    return voidDraw(ctx, input);
  }

  @Mutation(() => Draw)
  @Allow('draw.void')
  confirmVoid(@Arg('input', () => DrawInput) input: DrawInput, @Ctx() ctx: Context): Promise<Draw> {
    return confirmVoid(ctx, input);
  }

  @FieldResolver(() => Task)
  task(@Root() draw: Draw): Task {
    return Task.of(draw.taskId);
  }

  /** As planning approved it; whoever holds a share or witnesses may see the draw and not the task. */
  @FieldResolver(() => String)
  initiatorName(@Root() draw: Draw): string {
    return draw.task.initiator.name;
  }

  @FieldResolver(() => [Witness])
  witnesses(@Root() draw: Draw, @Ctx() ctx: Context): Promise<Witness[]> {
    return witnessesOf(ctx, draw);
  }

  @FieldResolver(() => Entropy, { nullable: true })
  entropy(@Root() draw: Draw): Entropy | null {
    return entropyOf(draw.entropy);
  }

  /** The throws or the signature, as they stand in the transcript; null before. */
  @FieldResolver(() => String, { nullable: true })
  entropyValue(@Root() draw: Draw): string | null {
    return valueOf(draw.entropyValue);
  }

  /** Who has read the dice; what they read is shown once two agree. */
  @FieldResolver(() => [DiceEntry])
  async diceEntries(@Root() draw: Draw, @Ctx() ctx: Context): Promise<DiceEntry[]> {
    return draw.entropy?.kind === 'dice' ? diceEntriesOf(ctx, draw) : [];
  }

  /** Who was drawn and who goes. Sealed until the record opens: whoever looks before is put on record. */
  @FieldResolver(() => DrawnObjectConnection)
  async result(
    @Root() draw: Draw,
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<InstanceType<typeof DrawnObjectConnection>> {
    if (draw.state === DrawState.DRAWN) await ctx.apart(async (apart) => apart.record('draw.sealed_result_read', draw));
    return drawnPage(ctx, draw, { first, after });
  }

  @FieldResolver(() => DrawRecord)
  record(@Root() draw: Draw, @Ctx() ctx: Context): DrawRecord {
    return {
      publicUrl: draw.openedAt ? `/public/draws/${draw.id}/record.zip` : null,
      fullUrl:
        draw.fullRecordFile && ctx.may('record.read_full') && mayReadFullRecord(ctx, draw)
          ? `/files/draw/draws/${draw.id}/full-record.zip`
          : null,
      digest: draw.openedAt ? draw.publicRecordFile : null,
    };
  }

  @FieldResolver(() => Light)
  light(@Root() draw: Draw, @Ctx() ctx: Context): Light {
    return lightOf(draw, ctx.now);
  }

  /** What this person may do to this draw now. */
  @FieldResolver(() => [String])
  async allowed(@Root() draw: Draw, @Ctx() ctx: Context): Promise<string[]> {
    return allowedOf(ctx, draw, await peopleOf(ctx, draw));
  }

  @FieldResolver(() => [AuditEntry])
  history(@Root() draw: Draw, @Ctx() ctx: Context): Promise<AuditEntry[]> {
    return historyOf(ctx, draw);
  }
}

@Resolver(() => Task)
export class TaskDrawsResolver {
  /** All attempts to draw the task, the latest first, replacements aside; empty while it is not announced. */
  @FieldResolver(() => [Draw])
  async draws(@Root() task: Task, @Ctx() ctx: Context): Promise<Draw[]> {
    return (await ctx.load(drawsOfTasks, task.id)) ?? [];
  }
}

async function drawsOfTasks(ids: readonly string[], ctx: Context): Promise<Draw[][]> {
  const draws = await ctx.em.find(Draw, ctx.visible(Draw, { taskId: { $in: [...ids] }, replacesId: null }), {
    orderBy: { attempt: 'desc' },
  });
  return ids.map((id) => draws.filter((draw) => draw.taskId === id));
}

function matching({ state, search, taskId }: DrawFilter): FilterQuery<Draw> {
  const like = { $ilike: `%${search}%` };
  return {
    ...(state ? { state } : {}),
    ...(taskId ? { taskId } : {}),
    ...(search ? { $or: [{ number: like }, { title: like }, { taskNumber: like }] } : {}),
  } as FilterQuery<Draw>;
}

/** Red: a freeze without result past its deadline, a result not opened in time, a draw that stalled. */
export function lightOf(draw: Draw, now: Date): Light {
  if (draw.state === DrawState.STALLED) return Light.RED;
  const drawBy = draw.drawBy ?? draw.deadline;
  if (SEALED.includes(draw.state) && drawBy) return drawBy < now ? Light.RED : Light.YELLOW;
  if (draw.state === DrawState.DRAWN && draw.openAt) return draw.openAt < now ? Light.RED : Light.GREEN;
  if (UNFINISHED.includes(draw.state)) return draw.scheduledAt < now ? Light.YELLOW : Light.GREEN;
  return Light.NONE;
}

const SEALED: readonly DrawState[] = ['FROZEN', 'AWAITING_ENTROPY', 'AWAITING_ESCROW'];

/** Who takes part in a draw beside the operator: who witnesses, who has read its dice, and who holds shares of its secret. */
interface People {
  readonly witnesses: readonly Witness[];
  readonly dice: readonly DiceEntry[];
  readonly shares: readonly EscrowShare[];
}

export async function peopleOf(ctx: Context, draw: Draw): Promise<People> {
  const [witnesses, dice, shares] = await Promise.all([
    witnessesOf(ctx, draw),
    diceEntriesOf(ctx, draw),
    escrowSharesOf(ctx, draw),
  ]);
  return { witnesses, dice, shares };
}

export function allowedOf(ctx: Context, draw: Draw, people: People): string[] {
  const { actor } = ctx;
  const steps: string[] = stepsFor(drawLifecycle, draw.state, actor.roles);
  const waiting = draw.state === DrawState.QUEUED || draw.state === DrawState.POOL_CUT;
  const mine = actor.divisionId === draw.initiatorDivisionId;
  const allowed = new Set<string>();
  if (waiting && ctx.may('draw.schedule')) allowed.add('schedule').add('move');
  if (steps.includes('cancel') && !draw.replacesId) allowed.add('cancel');
  // After a void the next attempt starts from a new pool (R27).
  const takesPool = !draw.replacesId && (waiting || draw.state === DrawState.VOIDED);
  if (takesPool && mine && ctx.now >= draw.scheduledAt) allowed.add('cutPool');
  if (steps.includes('freeze') && mine) allowed.add('freeze');
  if (steps.includes('open')) allowed.add('open');
  if (steps.includes('void')) allowed.add(draw.voidProposedBy ? 'confirmVoid' : 'void');
  if (draw.openedAt && ctx.may('opening.issue')) allowed.add('issueOpening');
  if (mayPropose(ctx, draw)) allowed.add('proposeReplacement');
  for (const step of witnessSteps(ctx, draw, people.witnesses)) allowed.add(step);
  for (const step of entropySteps(ctx, draw, people)) allowed.add(step);
  for (const step of escrowSteps(ctx, draw, people.shares, people.witnesses)) allowed.add(step);
  return [...allowed];
}

function witnessSteps(ctx: Context, draw: Draw, witnesses: readonly Witness[]): string[] {
  const { actor } = ctx;
  if (draw.state !== DrawState.FROZEN || actor.divisionId === draw.operatorDivisionId) return [];
  const bodies = [actor.organizationId, actor.divisionId];
  const seat = witnesses.find((it) =>
    it.accountId ? it.accountId === actor.accountId : bodies.includes(it.organizationId),
  );
  if (seat?.state === WitnessState.INVITED) return ['commit'];
  const everyonePromised = witnesses.every(({ state }) => state !== WitnessState.INVITED);
  return seat?.state === WitnessState.COMMITTED && everyonePromised ? ['reveal'] : [];
}

function entropySteps(ctx: Context, { state, entropy }: Draw, { witnesses, dice }: People): string[] {
  if (state !== DrawState.AWAITING_ENTROPY || !ctx.may('draw.enter_entropy')) return [];
  if (entropy?.kind === 'drand') return ['enterBeacon'];
  if (dice.some(({ accountId }) => accountId === ctx.actor.accountId)) return ['withdrawDice'];
  return mayType(ctx, witnesses) ? ['enterDice'] : [];
}
