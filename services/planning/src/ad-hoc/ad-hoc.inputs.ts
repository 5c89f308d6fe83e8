import { LocalDate, TextLength } from '@sunlot/subgraph-kit';
import { ArrayMaxSize, ArrayMinSize, IsISO8601, IsOptional, Length, Matches, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { PlanLineInput } from '../plan/plan.inputs.ts';

@InputType()
export class ApplyAdHocInput {
  @Field(() => String)
  @TextLength(1, 200)
  title!: string;

  @Field(() => LocalDate)
  @IsISO8601({ strict: true })
  intendedOn!: string;

  /** The article the inspection rests on. */
  @Field(() => String)
  @Length(0, 4000)
  basis!: string;

  /** Number and title of the superior's document. */
  @Field(() => String)
  @Length(0, 400)
  superiorDocument!: string;

  /** The file of that document, as the digest its upload was answered with. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  superiorDocumentFile?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(0, 4000)
  basisNote?: string | null;

  @Field(() => [PlanLineInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  lines!: PlanLineInput[];
}
