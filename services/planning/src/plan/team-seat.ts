import { TextLength } from '@sunlot/subgraph-kit';
import { ArrayMaxSize, ArrayUnique, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

/** One department's part of a visit: how many inspectors it sends, what they must be tagged with, what they answer for (R15). */
@ObjectType('TeamSeatType')
@InputType('TeamSeatInput')
export class TeamSeat {
  @Field(() => ID)
  @IsUUID()
  organizationId!: string;

  /** As it is called on the plan; kept so, whatever the organisation is called later. */
  @Field(() => String)
  @TextLength(1, 100)
  organizationName!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(20)
  seats!: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(1, 100)
  tag!: string | null;

  /** Empty when the department initiates without an item of its own (二(三)2). */
  @Field(() => [String])
  @ArrayMaxSize(100)
  @ArrayUnique()
  @TextLength(1, 60, { each: true })
  itemCodes!: string[];
}
