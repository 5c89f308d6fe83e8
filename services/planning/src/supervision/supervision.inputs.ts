import { SupervisionKind } from '@sunlot/glossary';
import { LocalDate, PageArgs, TextLength } from '@sunlot/subgraph-kit';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsEnum,
  IsISO8601,
  IsOptional,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class RecordSupervisionInput {
  @Field(() => SupervisionKind)
  @IsEnum(SupervisionKind)
  kind!: SupervisionKind;

  @Field(() => LocalDate)
  @IsISO8601({ strict: true })
  supervisedOn!: string;

  @Field(() => ID)
  @IsUUID()
  countyOrganizationId!: string;

  @Field(() => String)
  @TextLength(1, 100)
  countyName!: string;

  @Field(() => [String])
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @TextLength(1, 60, { each: true })
  itemCodes!: string[];

  @Field(() => String)
  @TextLength(1, 4000)
  finding!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(1, 4000)
  demanded?: string | null;
}

@InputType()
export class CompileSupervisionsInput {
  @Field(() => Int)
  year!: number;
}

@InputType()
export class SupervisionFilter {
  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => SupervisionKind, { nullable: true })
  @IsOptional()
  @IsEnum(SupervisionKind)
  kind?: SupervisionKind | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(0, 100)
  search?: string | null;
}

@ArgsType()
export class SupervisionsArgs extends PageArgs {
  @Field(() => SupervisionFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  filter?: SupervisionFilter | null;
}
