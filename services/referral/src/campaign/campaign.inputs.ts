import { TextLength } from '@sunlot/subgraph-kit';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType()
export class ProposeCampaignInput {
  @Field(() => String)
  @TextLength(2, 200)
  title!: string;

  @Field(() => String)
  @TextLength(2, 2000)
  reason!: string;

  @Field(() => [String])
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @MaxLength(100, { each: true })
  itemCodes!: string[];

  /** A prominent risk of the market, for a problem that has not recurred yet. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(2000)
  risk?: string | null;
}
