import { DeadlineStep, ReferralKind } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { IsEnum, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
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
  @Length(2, 500)
  source!: string;

  @Field(() => LocalDate)
  @IsString()
  inForceFrom!: string;
}
