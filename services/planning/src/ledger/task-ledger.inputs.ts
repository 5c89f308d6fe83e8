import { Light, PlanKind, TaskStage } from '@sunlot/glossary';
import { PageArgs, SortOrder } from '@sunlot/subgraph-kit';
import { IsEnum, IsOptional, IsUUID, Length, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';

@InputType()
export class TaskLedgerFilter {
  @Field(() => TaskStage, { nullable: true })
  @IsOptional()
  @IsEnum(TaskStage)
  stage?: TaskStage | null;

  @Field(() => Light, { nullable: true })
  @IsOptional()
  @IsEnum(Light)
  light?: Light | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  initiatorId?: string | null;

  @Field(() => PlanKind, { nullable: true })
  @IsOptional()
  @IsEnum(PlanKind)
  kind?: PlanKind | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(0, 100)
  search?: string | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;
}

export enum TaskLedgerSortBy {
  DUE_ON = 'DUE_ON',
  NUMBER = 'NUMBER',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(TaskLedgerSortBy, { name: 'TaskLedgerSortBy' });

@InputType()
export class TaskLedgerSort {
  @Field(() => TaskLedgerSortBy)
  by!: TaskLedgerSortBy;

  @Field(() => SortOrder)
  order!: SortOrder;
}

@ArgsType()
export class TaskLedgerArgs extends PageArgs {
  @Field(() => TaskLedgerFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  filter?: TaskLedgerFilter | null;

  @Field(() => TaskLedgerSort, { nullable: true })
  sort?: TaskLedgerSort | null;
}
