import { Level, OrganizationKind } from '@sunlot/glossary';
import { TextLength } from '@sunlot/subgraph-kit';
import { IsEnum, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class KeepOrganizationInput {
  /** Given to change a body that exists; left out to add one. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  organizationId?: string | null;

  @Field(() => String)
  @Matches(/^[a-z0-9][a-z0-9-]{1,39}$/)
  code!: string;

  @Field(() => String)
  @TextLength(2, 100)
  name!: string;

  @Field(() => String)
  @TextLength(1, 30)
  shortName!: string;

  @Field(() => String)
  @TextLength(1, 10)
  authorityWord!: string;

  @Field(() => OrganizationKind)
  @IsEnum(OrganizationKind)
  kind!: OrganizationKind;

  @Field(() => Level)
  @IsEnum(Level)
  level!: Level;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^\d{6}$/)
  districtCode?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(10_000)
  sortOrder!: number;
}
