import { DeadlineStep, ReferralKind } from '@sunlot/glossary';
import { LocalDate, TextLength } from '@sunlot/subgraph-kit';
import { IsEnum, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';

@InputType()
export class SetDeadlineRuleInput {
  @Field(() => DeadlineStep)
  @IsEnum(DeadlineStep)
  step!: DeadlineStep;

  @Field(() => ReferralKind, { nullable: true })
  @IsOptional()
  @IsEnum(ReferralKind)
  kind?: ReferralKind | null;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(250)
  workdays!: number;

  @Field(() => String)
  @TextLength(2, 500)
  source!: string;

  @Field(() => LocalDate)
  @IsString()
  inForceFrom!: string;
}
