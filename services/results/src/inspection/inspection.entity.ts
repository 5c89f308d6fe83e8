import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { InspectionState, SkipReason } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType()
export class TeamMember {
  @Field(() => ID) inspectorId!: string;
  @Field(() => String) name!: string;
  @Field(() => String) certificateNumber!: string;
  @Field(() => ID) organizationId!: string;
  @Field(() => String) organizationName!: string;
  @Field(() => Boolean) leader!: boolean;
}

/**
 * One object, one visit: every item of the task in one go (进一次门查多项事). Object and team are kept as they were when
 * drawn. Sealed from the draw to the notice: until then only those who prepare the visit may know of it.
 */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'inspection' })
@Unique({ properties: ['drawId', 'order'] })
@Index({ properties: ['divisionId', 'state', 'dueOn'] })
@Index({ properties: ['drawId', 'state'] })
@Index({ name: 'inspection_updated_at_index', properties: ['updatedAt', 'id'] })
@Index({
  name: 'inspection_inspector_ids_index',
  expression: 'create index inspection_inspector_ids_index on inspection using gin (inspector_ids)',
})
@Index({
  name: 'inspection_participant_ids_index',
  expression: 'create index inspection_participant_ids_index on inspection using gin (participant_ids)',
})
@Index({
  name: 'inspection_object_name_trigram',
  expression: 'create index inspection_object_name_trigram on inspection using gin (object_name gin_trgm_ops)',
})
@Index({
  name: 'inspection_object_code_trigram',
  expression: 'create index inspection_object_code_trigram on inspection using gin (object_code gin_trgm_ops)',
})
@Index({
  name: 'inspection_number_trigram',
  expression: 'create index inspection_number_trigram on inspection using gin (number gin_trgm_ops)',
})
export class Inspection {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  /** The task's number and the place in its draw. */
  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Index()
  @Property({ type: 'uuid' })
  @Field(() => ID)
  taskId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  taskNumber!: string;

  @Property({ type: 'uuid' })
  @Field(() => ID)
  drawId!: string;

  /** The replacement draw that drew the object, where it was not the task's own. */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  replacementDrawId!: string | null;

  /** Why the object should not have been drawn; another is drawn in its stead (R27). Null for every other visit. */
  @Property({ type: 'text', nullable: true })
  @Field(() => SkipReason, { nullable: true })
  skipReason!: SkipReason | null;

  @Property({ type: 'int', name: 'draw_order' })
  @Field(() => Int)
  order!: number;

  @Index()
  @Property({ type: 'uuid' })
  @Field(() => ID)
  objectId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  objectName!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  objectCode!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  districtCode!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  address!: string;

  @Property({ type: 'uuid' })
  @Field(() => ID)
  divisionId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  divisionName!: string;

  @Property({ type: 'array' })
  participantIds!: string[];

  @Property({ type: 'array' })
  inspectorIds!: string[];

  @Property({ type: 'json' })
  @Field(() => [TeamMember])
  team!: TeamMember[];

  @Property({ type: 'text' })
  @Field(() => InspectionState)
  state!: InspectionState;

  /** True until the notice; a visit that is voided before its notice stays sealed. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean)
  sealed!: boolean;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  plannedStart!: Date | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  endedOn!: string | null;

  /** What the inspected party was told of the result (二(五)5). */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  feedback!: string | null;

  /** The day of the next step: the end of the period, the day of the record, the day of the publication. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  dueOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  publicationDueOn!: string | null;

  /** The account that recorded the result; it does not publish it. */
  @Property({ type: 'text', nullable: true })
  recordedById!: string | null;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  drawnAt!: Date;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  updatedAt!: Date;
}
