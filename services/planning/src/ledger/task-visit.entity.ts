import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * How far one visit of a task has come. Drawn from the journal like the ledger; it is here because a city-wide draw has
 * tens of thousands of visits, and each of them tells three facts that want them counted.
 */
@Entity({ tableName: 'task_visit' })
export class TaskVisit {
  @PrimaryKey({ type: 'uuid' })
  inspectionId!: string;

  @Index()
  @Property({ type: 'uuid' })
  taskId!: string;

  @Property({ type: 'timestamptz', nullable: true })
  noticedAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  recordedAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  /** Set for a visit that is not to be made after all: it counts as none of the above. */
  @Property({ type: 'timestamptz', nullable: true })
  voidedAt!: Date | null;
}
