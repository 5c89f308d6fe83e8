import { InspectorRoster } from '@sunlot/glossary';
import { Allow, type Context, TextLength, yearAsked } from '@sunlot/subgraph-kit';
import { IsEnum } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { cleanUpRoster } from './clean-up-roster.ts';
import { RosterProgress } from './roster-clean-up.entity.ts';
import { rosterProgress } from './roster-progress.ts';

@InputType()
export class CleanUpRosterInput {
  @Field(() => InspectorRoster)
  @IsEnum(InspectorRoster)
  roster!: InspectorRoster;

  /** What was done: who was taken out, whose certificate was renewed, what is still open. */
  @Field(() => String)
  @TextLength(2, 500)
  note!: string;
}

@Resolver()
export class RosterCleanUpResolver {
  /** The three rosters of inspectors and their yearly clean-up; of this year when none is named. */
  @Query(() => [RosterProgress])
  @Allow('filing.readInspectors')
  rosterProgress(
    @Arg('year', () => Int, { nullable: true }) year: number | undefined,
    @Ctx() ctx: Context,
  ): Promise<RosterProgress[]> {
    return rosterProgress(ctx, yearAsked(ctx, year));
  }

  @Mutation(() => RosterProgress)
  @Allow('inspector.cleanUp')
  cleanUpRoster(
    @Arg('input', () => CleanUpRosterInput) input: CleanUpRosterInput,
    @Ctx() ctx: Context,
  ): Promise<RosterProgress> {
    return cleanUpRoster(ctx, input);
  }
}
