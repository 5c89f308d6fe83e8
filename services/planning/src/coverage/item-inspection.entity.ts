import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** That a task inspected an item in a year; what coverage is counted from. A drawing like the ledger. */
@Entity({ tableName: 'item_inspection' })
@Index({ properties: ['year', 'itemCode'] })
export class ItemInspection {
  @PrimaryKey({ type: 'uuid' })
  taskId!: string;

  @PrimaryKey({ type: 'text' })
  itemCode!: string;

  @PrimaryKey({ type: 'int' })
  year!: number;

  @Property({ type: 'date' })
  lastOn!: string;
}
