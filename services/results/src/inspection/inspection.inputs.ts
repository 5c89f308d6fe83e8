import { InspectionState, Light } from '@sunlot/glossary';
import { SortOrder } from '@sunlot/subgraph-kit';
import { IsEnum, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';

@InputType()
export class InspectionFilter {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  taskId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  objectId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  divisionId?: string | null;

  @Field(() => InspectionState, { nullable: true })
  @IsOptional()
  @IsEnum(InspectionState)
  state?: InspectionState | null;

  /** By name, code or number. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  search?: string | null;

  /** Visits whose team I am in, or, when I am no inspector, those my division answers for. */
  @Field(() => Boolean, { nullable: true })
  mine?: boolean | null;

  @Field(() => Light, { nullable: true })
  @IsOptional()
  @IsEnum(Light)
  light?: Light | null;
}

export enum InspectionSortBy {
  NUMBER = 'NUMBER',
  OBJECT_NAME = 'OBJECT_NAME',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(InspectionSortBy, { name: 'InspectionSortBy' });

@InputType()
export class InspectionSort {
  @Field(() => InspectionSortBy)
  @IsEnum(InspectionSortBy)
  by!: InspectionSortBy;

  @Field(() => SortOrder)
  @IsEnum(SortOrder)
  order!: SortOrder;
}
