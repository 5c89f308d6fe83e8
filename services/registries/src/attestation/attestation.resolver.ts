import { Allow, type Context, TextLength, yearAsked } from '@sunlot/subgraph-kit';
import { Arg, Ctx, Field, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { attestObjects } from './attest-objects.ts';
import { UpdateProgress } from './attestation.entity.ts';
import { progressOf } from './update-progress.ts';

@InputType()
export class AttestObjectsInput {
  /** What was done: which sources were compared, what was closed, what is still open. */
  @Field(() => String)
  @TextLength(2, 500)
  note!: string;
}

@Resolver()
export class AttestationResolver {
  /** The board of the yearly update, due on 28 February; of this year when none is named. */
  @Query(() => [UpdateProgress])
  @Allow('attestation.list')
  updateProgress(
    @Arg('year', () => Int, { nullable: true }) year: number | undefined,
    @Ctx() ctx: Context,
  ): Promise<UpdateProgress[]> {
    return progressOf(ctx, yearAsked(ctx, year));
  }

  @Mutation(() => UpdateProgress)
  @Allow('attestation.attest')
  attestObjects(
    @Arg('input', () => AttestObjectsInput) input: AttestObjectsInput,
    @Ctx() ctx: Context,
  ): Promise<UpdateProgress> {
    return attestObjects(ctx, input);
  }
}
