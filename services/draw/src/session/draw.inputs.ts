import { VoidReason } from '@sunlot/glossary';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsDate,
  IsEnum,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class DrawInput {
  @Field(() => ID)
  @IsUUID()
  drawId!: string;
}

@InputType()
export class ScheduleDrawInput extends DrawInput {
  @Field(() => Date)
  @IsDate()
  scheduledAt!: Date;
}

@InputType()
export class MoveInQueueInput extends DrawInput {
  /** The draw it shall stand before; left out for the end of the queue. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  beforeDrawId?: string | null;
}

@InputType()
export class FreezeDrawInput extends DrawInput {
  /** The bodies invited to witness; one of them the Policy & Regulations Division. */
  @Field(() => [ID])
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  witnessOrganizationIds!: string[];

  /** How many of them must reveal; all, when left out. */
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  requiredWitnesses?: number | null;

  /** Until when the witnesses promise and reveal. */
  @Field(() => Date)
  @IsDate()
  deadline!: Date;

  /** When the record opens at the latest: the notice time. */
  @Field(() => Date)
  @IsDate()
  openAt!: Date;

  @Field(() => Boolean, { defaultValue: true })
  @IsBoolean()
  creditDifferentiation!: boolean;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(2, 300)
  creditOffReason?: string | null;

  /** The policy of classes; the one in force, when left out. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  policyId?: string | null;
}

const HEX_32 = /^[0-9a-f]{64}$/;

@InputType()
export class CommitWitnessInput extends DrawInput {
  @Field(() => String)
  @Matches(HEX_32)
  commitment!: string;
}

@InputType()
export class RevealWitnessInput extends DrawInput {
  @Field(() => String)
  @Matches(HEX_32)
  nonce!: string;
}

@InputType()
export class CancelDrawInput extends DrawInput {
  @Field(() => String)
  @Length(2, 500)
  reason!: string;
}

@InputType()
export class VoidDrawInput extends DrawInput {
  @Field(() => VoidReason)
  @IsEnum(VoidReason)
  reasonCode!: VoidReason;

  @Field(() => String)
  @Length(4, 1000)
  explanation!: string;
}
