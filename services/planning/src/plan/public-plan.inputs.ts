import { PageArgs } from '@sunlot/subgraph-kit';
import { PlanKind } from '@sunlot/glossary';
import { IsEnum, IsOptional, Length, ValidateNested } from 'class-validator';
import { ArgsType, Field, InputType, Int } from 'type-graphql';

@InputType()
export class PublicPlanFilter {
  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => PlanKind, { nullable: true })
  @IsOptional()
  @IsEnum(PlanKind)
  kind?: PlanKind | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(0, 100)
  search?: string | null;
}

@ArgsType()
export class PublicPlansArgs extends PageArgs {
  @Field(() => PublicPlanFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  filter?: PublicPlanFilter | null;
}
