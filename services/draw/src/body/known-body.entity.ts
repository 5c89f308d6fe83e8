import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** An organization as identity told it, so that the rules of a draw can name its witnesses. */
@Entity({ tableName: 'known_body' })
export class KnownBody {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** What rules and records call it. */
  @Property({ type: 'text' })
  code!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'text' })
  authorityWord!: string;
}
