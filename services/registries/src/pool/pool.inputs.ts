import { ExclusionReason, PoolSide } from '@sunlot/glossary';
import { IsEnum, IsOptional, IsUUID } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class CutPoolInput {
  @Field(() => ID)
  @IsUUID()
  taskId!: string;
}

@ArgsType()
export class PoolExclusionsArgs {
  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => ExclusionReason, { nullable: true })
  @IsOptional()
  @IsEnum(ExclusionReason)
  reasonCode?: ExclusionReason | null;
}

@ArgsType()
export class PoolChangesArgs {
  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => PoolSide, { nullable: true })
  @IsOptional()
  @IsEnum(PoolSide)
  side?: PoolSide | null;
}
