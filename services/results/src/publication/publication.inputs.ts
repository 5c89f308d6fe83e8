import { LocalDate, TextLength } from '@sunlot/subgraph-kit';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class PublishInspectionInput {
  @Field(() => ID)
  @IsUUID()
  inspectionId!: string;
}

@InputType()
export class PublishInspectionsInput {
  @Field(() => [ID])
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  inspectionIds!: string[];
}

/** Either the task or one visit of it. */
@InputType()
export class RuleEndDateInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  taskId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  inspectionId?: string | null;

  @Field(() => LocalDate)
  @IsString()
  endedOn!: string;

  @Field(() => String)
  @TextLength(2, 1000)
  reason!: string;
}

@InputType()
export class PublicationFilter {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  search?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  taskId?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(20)
  districtCode?: string | null;
}
