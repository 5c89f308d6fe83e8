import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { InspectorRoster, Light } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** 二(四): the Policy & Regulations Division's word that it has gone through one of the three rosters, once a year. */
@Entity({ tableName: 'roster_clean_up' })
@Unique({ properties: ['roster', 'year'] })
export class RosterCleanUp {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;

  @Property({ type: 'text' })
  roster!: InspectorRoster;

  @Property({ type: 'int' })
  year!: number;

  /** How many people the roster had then, and how many of them could not be sent. */
  @Property({ type: 'int' })
  people!: number;

  @Property({ type: 'int' })
  blocked!: number;

  @Property({ type: 'text' })
  cleanedByName!: string;

  @Property({ type: 'timestamptz' })
  cleanedAt!: Date;
}

/** How one roster stands, and whether it was gone through this year. */
@ObjectType()
export class RosterProgress {
  @Field(() => ID)
  roster!: InspectorRoster;

  /** Those in the roster today who have not left. */
  @Field(() => Int)
  people!: number;

  /** Of them, those who cannot be sent today: suspended, certificate lapsed or not checked. */
  @Field(() => Int)
  blocked!: number;

  @Field(() => Date, { nullable: true })
  cleanedAt!: Date | null;

  @Field(() => String, { nullable: true })
  cleanedByName!: string | null;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => Light)
  light!: Light;

  /** The steps this actor may take with it now. */
  @Field(() => [String])
  allowed!: string[];
}
