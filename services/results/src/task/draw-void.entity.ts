import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A draw that was voided, kept by itself because the news of it may overtake the news of the draw. */
@Entity({ tableName: 'draw_void' })
export class DrawVoid {
  /** The draw's id. */
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'timestamptz' })
  voidedAt!: Date;

  @Property({ type: 'text' })
  reason!: string;
}
