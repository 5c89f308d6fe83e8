import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';

/** An item as it stood when the draw was certified: what the notice quotes and the record answers (R02). */
@ObjectType()
export class ItemToInspect {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String) basis!: string;
  @Field(() => [String]) papers!: string[];
}

/**
 * A task as its certified draw handed it over: one row per draw, so that a voided draw keeps its own. The id is the
 * draw's. Whoever records or publishes a visit of the task holds this row, so that the last one is known to be the last.
 */
@Entity({ tableName: 'drawn_task' })
export class DrawnTask {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Index()
  @Property({ type: 'uuid' })
  taskId!: string;

  @Property({ type: 'text' })
  taskNumber!: string;

  @Property({ type: 'text' })
  title!: string;

  @Property({ type: 'text' })
  planNumber!: string;

  /** The division (or department) that inspects, records and publishes: 谁检查、谁录入、谁公开. */
  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'uuid' })
  organizationId!: string;

  @Property({ type: 'text' })
  organizationName!: string;

  @Property({ type: 'array' })
  participantIds!: string[];

  @Property({ type: 'json' })
  items!: ItemToInspect[];

  @Property({ type: 'date' })
  inspectFrom!: string;

  @Property({ type: 'date' })
  inspectTo!: string;

  @Property({ type: 'int' })
  inspections!: number;

  /** So many replacements of skipped objects have yet to be drawn; the task does not end before. */
  @Property({ type: 'int', default: 0 })
  replacementsAwaited!: number;

  @Property({ type: 'timestamptz' })
  certifiedAt!: Date;

  /** When the names of the draw were opened to everyone; null while they are sealed. */
  @Property({ type: 'timestamptz', nullable: true })
  openedAt!: Date | null;

  /** The last day of the whole inspection, once every visit has its record or the office has ruled (二(六)). */
  @Property({ type: 'date', nullable: true })
  endedOn!: string | null;

  @Property({ type: 'boolean' })
  endRuled!: boolean;

  /** The seventh working day after `endedOn`; null until the whole inspection has ended. */
  @Property({ type: 'date', nullable: true })
  publicationDueOn!: string | null;

  /** True when the way to the due day crosses a year whose holidays nobody has announced. */
  @Property({ type: 'boolean' })
  publicationProvisional!: boolean;

  @Property({ type: 'text', nullable: true })
  calendarVersion!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  voidedAt!: Date | null;
}
