import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { FollowUp, InspectionMethod, ResultCode } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** One line of 《吉林省行政执法机关执法检查登记表》: one result of one item. All lines of a visit carry the form's number. */
@ObjectType()
@Entity({ tableName: 'inspection_record' })
@Unique({ properties: ['inspectionId', 'sequence'] })
@Index({
  name: 'inspection_record_photos_index',
  expression: 'create index inspection_record_photos_index on inspection_record using gin (photos)',
})
export class InspectionRecord {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'uuid' })
  inspectionId!: string;

  @Index()
  @Property({ type: 'uuid' })
  objectId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Property({ type: 'int' })
  @Field(() => Int)
  sequence!: number;

  @Property({ type: 'text' })
  @Field(() => String)
  itemCode!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  itemName!: string;

  @Property({ type: 'text' })
  @Field(() => InspectionMethod)
  method!: InspectionMethod;

  @Property({ type: 'text' })
  @Field(() => String)
  finding!: string;

  @Property({ type: 'text' })
  @Field(() => ResultCode)
  result!: ResultCode;

  @Property({ type: 'text' })
  @Field(() => FollowUp)
  followUp!: FollowUp;

  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  correctBy!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  partyOpinion!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  signedBy!: string | null;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  recordedAt!: Date;

  @Property({ type: 'text' })
  @Field(() => String)
  recordedBy!: string;

  /** True when the division entered it for the team. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean)
  onBehalf!: boolean;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  lateReason!: string | null;

  /** Digests of photos in the vault. */
  @Property({ type: 'array' })
  @Field(() => [String])
  photos!: string[];
}
