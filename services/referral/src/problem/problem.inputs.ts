import { Light, ProblemState } from '@sunlot/glossary';
import { IsEnum, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class ProblemFilter {
  @Field(() => ProblemState, { nullable: true })
  @IsOptional()
  @IsEnum(ProblemState)
  state?: ProblemState | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  inspectionId?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  itemCode?: string | null;

  /** By name, code or task number. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  search?: string | null;

  @Field(() => Light, { nullable: true })
  @IsOptional()
  @IsEnum(Light)
  light?: Light | null;
}
