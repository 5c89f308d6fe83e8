import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How far a drawn task has come, as the facts tell it: what a task left undone or unpublished is found by. One row per draw. */
@Entity({ tableName: 'watched_task' })
export class WatchedTask {
  /** The draw's id. */
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Index()
  @Property({ type: 'uuid' })
  taskId!: string;

  @Property({ type: 'text' })
  taskNumber!: string;

  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'text' })
  organizationName!: string;

  @Property({ type: 'date' })
  inspectTo!: string;

  @Property({ type: 'int' })
  drawn!: number;

  @Property({ type: 'int' })
  recorded!: number;

  @Property({ type: 'int' })
  published!: number;

  @Property({ type: 'date', nullable: true })
  publicationDueOn!: string | null;

  /** A voided draw leaves nothing to be done. */
  @Property({ type: 'boolean' })
  voided!: boolean;
}
