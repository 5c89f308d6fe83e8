import { EntropyKind, VoidReason } from '@sunlot/glossary';
import { TextLength } from '@sunlot/subgraph-kit';
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
  ValidateNested,
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

/** What is added after the last reveal, so that not even operator and witnesses together know the result before it. */
@InputType()
export class EntropyInput {
  @Field(() => EntropyKind)
  @IsEnum(EntropyKind)
  kind!: EntropyKind;

  /** Of a beacon: its chain by its hash; quicknet, when left out. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  chain?: string | null;

  /** Of a beacon: the first round after the witnesses' deadline, when left out. */
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  round?: number | null;
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

  /** By when the result is in the log; half an hour after the witnesses' deadline, when left out. */
  @Field(() => Date, { nullable: true })
  @IsOptional()
  @IsDate()
  drawBy?: Date | null;

  /** Public dice or a round of a beacon after the reveals; none, when left out. */
  @Field(() => EntropyInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  entropy?: EntropyInput | null;

  /** When the record opens at the latest: the notice time. */
  @Field(() => Date)
  @IsDate()
  openAt!: Date;

  @Field(() => Boolean, { defaultValue: true })
  @IsBoolean()
  creditDifferentiation!: boolean;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(2, 300)
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
export class EnterDiceInput extends DrawInput {
  /** The throws in the order they lie; spaces and line breaks between groups do not matter. */
  @Field(() => String)
  @Length(0, 300)
  throws!: string;
}

@InputType()
export class EnterBeaconInput extends DrawInput {
  /** The JSON a relay of the beacon answers for the round. */
  @Field(() => String)
  @TextLength(1, 4_000)
  answer!: string;
}

@InputType()
export class CancelDrawInput extends DrawInput {
  @Field(() => String)
  @TextLength(2, 500)
  reason!: string;
}

@InputType()
export class VoidDrawInput extends DrawInput {
  @Field(() => VoidReason)
  @IsEnum(VoidReason)
  reasonCode!: VoidReason;

  @Field(() => String)
  @TextLength(4, 1000)
  explanation!: string;
}
