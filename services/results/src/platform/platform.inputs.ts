import { PlatformDeliveryState } from '@sunlot/glossary';
import { LocalDate, TextLength } from '@sunlot/subgraph-kit';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsEnum,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class ExportToPlatformInput {
  @Field(() => LocalDate)
  @IsString()
  from!: string;

  @Field(() => LocalDate)
  @IsString()
  to!: string;
}

@InputType()
export class PlatformAnswerInput {
  @Field(() => String)
  @TextLength(1, 100)
  recordNumber!: string;

  @Field(() => Boolean)
  @IsBoolean()
  accepted!: boolean;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(1000)
  reason?: string | null;
}

@InputType()
export class NotePlatformAnswersInput {
  @Field(() => ID)
  @IsUUID()
  exportId!: string;

  @Field(() => [PlatformAnswerInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  answers!: PlatformAnswerInput[];
}

@InputType()
export class PlatformDeliveryFilter {
  @Field(() => PlatformDeliveryState, { nullable: true })
  @IsOptional()
  @IsEnum(PlatformDeliveryState)
  state?: PlatformDeliveryState | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  exportId?: string | null;

  /** By enterprise or number of the record. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  search?: string | null;
}
