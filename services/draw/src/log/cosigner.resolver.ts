import { Allow, AuditEntry, type Context, historyOf, TextLength } from '@sunlot/subgraph-kit';
import { IsUUID, Matches } from 'class-validator';
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
import { lastCosigned } from './cosignatures-of.ts';
import { Cosigner } from './cosigner.entity.ts';
import { registerCosigner, removeCosigner } from './register-cosigner.ts';

@InputType()
export class RegisterCosignerInput {
  /** What people call the body. */
  @Field(() => String)
  @TextLength(2, 100)
  @Matches(/^\P{C}+$/u)
  title!: string;

  /** The line `name+id+key` the body was given when it made its key. */
  @Field(() => String)
  @TextLength(10, 300)
  verifier!: string;
}

@InputType()
export class RemoveCosignerInput {
  @Field(() => ID)
  @IsUUID()
  cosignerId!: string;

  @Field(() => String)
  @TextLength(4, 300)
  reason!: string;
}

/** The last head a body cosigned. */
@ObjectType()
export class CosignedHead {
  /** How many entries it covers. */
  @Field(() => Int) size!: number;
  @Field(() => Date) signedAt!: Date;
}

@Resolver(() => Cosigner)
export class CosignerResolver {
  /** The bodies that cosign the log, those that no longer do included; empty while there are none. */
  @Query(() => [Cosigner])
  @Allow('log.read')
  cosigners(@Ctx() ctx: Context): Promise<Cosigner[]> {
    return ctx.em.find(Cosigner, {}, { orderBy: { addedAt: 'asc' } });
  }

  @Mutation(() => Cosigner)
  @Allow('log.keep_cosigners')
  registerCosigner(
    @Arg('input', () => RegisterCosignerInput) input: RegisterCosignerInput,
    @Ctx() ctx: Context,
  ): Promise<Cosigner> {
    return registerCosigner(ctx, input);
  }

  @Mutation(() => Cosigner)
  @Allow('log.keep_cosigners')
  removeCosigner(
    @Arg('input', () => RemoveCosignerInput) input: RemoveCosignerInput,
    @Ctx() ctx: Context,
  ): Promise<Cosigner> {
    return removeCosigner(ctx, input);
  }

  @FieldResolver(() => CosignedHead, { nullable: true })
  async lastCosigned(@Root() cosigner: Cosigner, @Ctx() ctx: Context): Promise<CosignedHead | null> {
    return (await lastCosigned(ctx, cosigner)) ?? null;
  }

  @FieldResolver(() => [String])
  allowed(@Root() cosigner: Cosigner, @Ctx() ctx: Context): string[] {
    return !cosigner.removedAt && ctx.may('log.keep_cosigners') ? ['remove'] : [];
  }

  @FieldResolver(() => [AuditEntry])
  async history(@Root() cosigner: Cosigner, @Ctx() ctx: Context): Promise<AuditEntry[]> {
    return ctx.may('log.keep_cosigners') ? historyOf(ctx, cosigner) : [];
  }
}
