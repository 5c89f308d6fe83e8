import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * The journal behind the ledger: every fact heard about a task, once. The ledger is a drawing made from it and can be
 * drawn again at any time; this cannot.
 */
@Entity({ tableName: 'task_event' })
@Index({ properties: ['taskId', 'name', 'at'] })
export class TaskEvent {
  /** The id the fact was told under: heard twice, it is written once. */
  @PrimaryKey({ type: 'uuid' })
  factId!: string;

  @Property({ type: 'uuid' })
  taskId!: string;

  @Property({ type: 'text' })
  name!: string;

  /** What within the task it is about: a draw, an inspection, a referral; the task itself otherwise. */
  @Index()
  @Property({ type: 'text' })
  subjectId!: string;

  @Property({ type: 'timestamptz' })
  at!: Date;

  @Property({ type: 'json' })
  payload!: Record<string, unknown>;
}
