import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * What must not be known before the last reveal. Kept apart from the draw so that no query of a draw can carry it; the
 * server secret was promised in `freeze.txt`, so it cannot be exchanged afterwards either.
 */
@Entity({ tableName: 'draw_secret' })
export class DrawSecret {
  @PrimaryKey({ type: 'uuid' })
  drawId!: string;

  /** 32 bytes in hex. */
  @Property({ type: 'text' })
  serverSecret!: string;

  /** 32 bytes in hex; the salts of all handles come from it. */
  @Property({ type: 'text' })
  handleSecret!: string;
}
