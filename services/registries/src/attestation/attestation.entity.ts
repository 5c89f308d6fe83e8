import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Light } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** 二(四): a division's word that its part of the object registry is up to date, once a year. */
@Entity({ tableName: 'attestation' })
@Unique({ properties: ['divisionId', 'year'] })
export class Attestation {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;

  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'int' })
  year!: number;

  @Property({ type: 'text' })
  divisionName!: string;

  @Property({ type: 'text' })
  attestedByName!: string;

  @Property({ type: 'timestamptz' })
  attestedAt!: Date;

  @Property({ type: 'int' })
  objectCount!: number;
}

/** How far a division is with the yearly update of its objects. */
@ObjectType()
export class UpdateProgress {
  @Field(() => ID)
  divisionId!: string;

  @Field(() => String)
  divisionName!: string;

  @Field(() => Int)
  objects!: number;

  /** Entries touched since the first of January. */
  @Field(() => Int)
  updated!: number;

  @Field(() => Date, { nullable: true })
  attestedAt!: Date | null;

  @Field(() => String, { nullable: true })
  attestedByName!: string | null;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => Light)
  light!: Light;
}
