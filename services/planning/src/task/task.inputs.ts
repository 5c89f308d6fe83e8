import { EducationKind, TaskState } from '@sunlot/glossary';
import { LocalDate, PageArgs, SortOrder, TextLength } from '@sunlot/subgraph-kit';
import { IsDate, IsEnum, IsIn, IsISO8601, IsOptional, IsUUID, Length, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';

@InputType()
export class CreateTaskInput {
  @Field(() => ID)
  @IsUUID()
  planId!: string;

  @Field(() => ID)
  @IsUUID()
  lineId!: string;

  /** The line's title when left out. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(1, 200)
  title?: string | null;
}

@InputType()
export class RecordEducationInput {
  @Field(() => ID)
  @IsUUID()
  taskId!: string;

  /** What took place; a waiver has a door of its own. */
  @Field(() => EducationKind)
  @IsIn([EducationKind.TRAINING, EducationKind.LEAFLET])
  kind!: EducationKind;

  @Field(() => LocalDate)
  @IsISO8601({ strict: true })
  on!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(0, 400)
  audience?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(0, 2000)
  note?: string | null;
}

@InputType()
export class WaiveEducationInput {
  @Field(() => ID)
  @IsUUID()
  taskId!: string;

  @Field(() => String)
  @TextLength(1, 2000)
  reason!: string;
}

@InputType()
export class AnnounceDrawInput {
  @Field(() => ID)
  @IsUUID()
  taskId!: string;

  @Field(() => Date)
  @IsDate()
  drawAt!: Date;
}

@InputType()
export class CancelTaskInput {
  @Field(() => ID)
  @IsUUID()
  taskId!: string;

  @Field(() => String)
  @TextLength(1, 2000)
  reason!: string;
}

@InputType()
export class TaskFilter {
  @Field(() => TaskState, { nullable: true })
  @IsOptional()
  @IsEnum(TaskState)
  state?: TaskState | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(0, 100)
  search?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  planId?: string | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;
}

export enum TaskSortBy {
  NUMBER = 'NUMBER',
  TITLE = 'TITLE',
  INSPECT_FROM = 'INSPECT_FROM',
}
registerEnumType(TaskSortBy, { name: 'TaskSortBy' });

@InputType()
export class TaskSort {
  @Field(() => TaskSortBy)
  by!: TaskSortBy;

  @Field(() => SortOrder)
  order!: SortOrder;
}

@ArgsType()
export class TasksArgs extends PageArgs {
  @Field(() => TaskFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  filter?: TaskFilter | null;

  @Field(() => TaskSort, { nullable: true })
  sort?: TaskSort | null;
}
