import { ObjectMarkKind } from '@sunlot/glossary';
import { LocalDate, TextLength } from '@sunlot/subgraph-kit';
import { IsEnum, IsOptional, IsUUID, Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class MarkObjectInput {
  @Field(() => ID)
  @IsUUID()
  objectId!: string;

  @Field(() => ObjectMarkKind)
  @IsEnum(ObjectMarkKind)
  kind!: ObjectMarkKind;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^[A-Z0-9][A-Z0-9.-]{0,39}$/)
  itemCode?: string | null;

  @Field(() => String)
  @TextLength(2, 500)
  reason!: string;

  @Field(() => LocalDate, { nullable: true })
  validTo?: string | null;
}

@InputType()
export class EndMarkInput {
  @Field(() => ID)
  @IsUUID()
  markId!: string;

  @Field(() => String)
  @TextLength(2, 500)
  reason!: string;
}
