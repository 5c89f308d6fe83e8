import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { InspectionMethod } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType()
export class NoticedItem {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
}

@ObjectType()
export class NoticedInspector {
  @Field(() => String) name!: string;
  @Field(() => String) certificateNumber!: string;
  @Field(() => String) organizationName!: string;
}

/** 行政检查告知书: what the enterprise is told before the visit, as it was told. A later one supersedes, never edits. */
@ObjectType()
@Entity({ tableName: 'inspection_notice' })
@Index({
  name: 'inspection_notice_one_in_force',
  expression:
    'create unique index inspection_notice_one_in_force on inspection_notice (inspection_id) where superseded_at is null',
})
export class InspectionNotice {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Index()
  @Property({ type: 'uuid' })
  inspectionId!: string;

  @Index()
  @Property({ type: 'uuid' })
  objectId!: string;

  @Unique()
  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  issuedAt!: Date;

  @Property({ type: 'text' })
  @Field(() => String)
  issuedByName!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  authority!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  addressee!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  addresseeCode!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  taskNumber!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  basis!: string;

  @Property({ type: 'json' })
  @Field(() => [NoticedItem])
  items!: NoticedItem[];

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  periodFrom!: string;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  periodTo!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  plannedStart!: Date;

  @Property({ type: 'text' })
  @Field(() => InspectionMethod)
  method!: InspectionMethod;

  @Property({ type: 'array' })
  @Field(() => [String])
  papers!: string[];

  @Property({ type: 'json' })
  @Field(() => [NoticedInspector])
  inspectors!: NoticedInspector[];

  /** How often the enterprise was inspected this year before this visit, as this room knows it. */
  @Property({ type: 'int' })
  @Field(() => Int)
  inspectedThisYear!: number;

  @Property({ type: 'text' })
  @Field(() => String)
  contact!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  phone!: string;

  /** The notice in full, in Chinese, as it is printed: duties and rights included. */
  @Property({ type: 'text' })
  @Field(() => String)
  text!: string;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  supersededAt!: Date | null;
}
