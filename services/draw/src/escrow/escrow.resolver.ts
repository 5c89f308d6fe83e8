import { Allow, type Context, TextLength } from '@sunlot/subgraph-kit';
import { IsBoolean, IsInt, IsUUID, Length, Matches, Max, Min } from 'class-validator';
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
import { frozenBytes } from '../sealing/frozen-bytes.ts';
import { Draw } from '../session/draw.entity.ts';
import { DrawInput } from '../session/draw.inputs.ts';
import { EscrowKey } from './escrow-key.entity.ts';
import { EscrowRule } from './escrow-rule.entity.ts';
import { setEscrowRule } from './escrow-rules.ts';
import { EscrowShare } from './escrow-share.entity.ts';
import { escrowSharesOf } from './escrow-shares-of.ts';
import { handInShare, holdsFor } from './hand-in-share.ts';
import { mayRetire, registerEscrowKey, retireEscrowKey } from './register-escrow-key.ts';

@InputType()
export class RegisterEscrowKeyInput {
  /** X25519, 32 bytes in hex. */
  @Field(() => String)
  @Matches(/^[0-9a-f]{64}$/)
  publicKey!: string;
}

@InputType()
export class RetireEscrowKeyInput {
  @Field(() => ID)
  @IsUUID()
  keyId!: string;

  @Field(() => String)
  @TextLength(4, 300)
  reason!: string;
}

@InputType()
export class SetEscrowRuleInput {
  /** How many shares give a secret. */
  @Field(() => Int)
  @IsInt()
  @Min(2)
  @Max(20)
  threshold!: number;

  /** Whether a draw with too few holders is refused its freeze. */
  @Field(() => Boolean)
  @IsBoolean()
  required!: boolean;

  @Field(() => String)
  @TextLength(4, 300)
  reason!: string;
}

@InputType()
export class HandInShareInput extends DrawInput {
  /** The text of `share.txt`, as the holder's own device opened it. */
  @Field(() => String)
  @Length(100, 1000)
  share!: string;
}

/** Who holds shares of a draw's server secret, and what came of them. */
@ObjectType()
export class DrawEscrow {
  @Field(() => Int) threshold!: number;
  @Field(() => [EscrowShare]) holders!: EscrowShare[];
  /** When the secret was rebuilt from its shares; null for a draw that needed none. */
  @Field(() => Date, { nullable: true }) openedAt!: Date | null;
  /** `escrow.txt`: every share sealed to its holder, so that a holder's device can open its own. */
  @Field(() => String) sealed!: string;
  /** What a draw can be finished from without this house. */
  @Field(() => String) packageUrl!: string;
}

@Resolver(() => Draw)
export class DrawEscrowResolver {
  @Mutation(() => Draw)
  @Allow('draw.hold_escrow')
  handInShare(@Arg('input', () => HandInShareInput) input: HandInShareInput, @Ctx() ctx: Context): Promise<Draw> {
    return handInShare(ctx, input);
  }

  /** Null before the freeze, and for a draw frozen without escrow. */
  @FieldResolver(() => DrawEscrow, { nullable: true })
  async escrow(@Root() draw: Draw, @Ctx() ctx: Context): Promise<DrawEscrow | null> {
    if (draw.escrowThreshold === null) return null;
    return {
      threshold: draw.escrowThreshold,
      holders: await escrowSharesOf(ctx, draw),
      openedAt: draw.escrowOpenedAt,
      sealed: Buffer.from(await frozenBytes(ctx, draw.id, 'escrow.txt')).toString(),
      packageUrl: `/files/draw/draws/${draw.id}/escrow.zip`,
    };
  }
}

@Resolver(() => EscrowShare)
export class EscrowShareResolver {
  /** Whether the reader is of the body that holds it. */
  @FieldResolver(() => Boolean)
  mine(@Root() share: EscrowShare, @Ctx() ctx: Context): boolean {
    return holdsFor(ctx, share);
  }
}

@Resolver(() => EscrowKey)
export class EscrowKeyResolver {
  /** The keys shares are and were sealed to; empty while no body holds any. */
  @Query(() => [EscrowKey])
  @Allow('draw.list')
  escrowKeys(@Ctx() ctx: Context): Promise<EscrowKey[]> {
    return ctx.em.find(EscrowKey, {}, { orderBy: { registeredAt: 'asc', id: 'asc' } });
  }

  /** Every rule that was set, the newest first; empty while the first holds: two shares, and none required. */
  @Query(() => [EscrowRule])
  @Allow('draw.list')
  escrowRules(@Ctx() ctx: Context): Promise<EscrowRule[]> {
    return ctx.em.find(EscrowRule, {}, { orderBy: { setAt: 'desc', id: 'desc' } });
  }

  @Mutation(() => EscrowKey)
  @Allow('draw.hold_escrow')
  registerEscrowKey(
    @Arg('input', () => RegisterEscrowKeyInput) input: RegisterEscrowKeyInput,
    @Ctx() ctx: Context,
  ): Promise<EscrowKey> {
    return registerEscrowKey(ctx, input);
  }

  @Mutation(() => EscrowKey)
  @Allow('draw.hold_escrow')
  retireEscrowKey(
    @Arg('input', () => RetireEscrowKeyInput) input: RetireEscrowKeyInput,
    @Ctx() ctx: Context,
  ): Promise<EscrowKey> {
    return retireEscrowKey(ctx, input);
  }

  @Mutation(() => EscrowRule)
  @Allow('draw.set_escrow_rule')
  setEscrowRule(
    @Arg('input', () => SetEscrowRuleInput) input: SetEscrowRuleInput,
    @Ctx() ctx: Context,
  ): Promise<EscrowRule> {
    return setEscrowRule(ctx, input);
  }

  @FieldResolver(() => [String])
  allowed(@Root() key: EscrowKey, @Ctx() ctx: Context): string[] {
    return !key.retiredAt && ctx.may('draw.hold_escrow') && mayRetire(ctx, key) ? ['retire'] : [];
  }
}
