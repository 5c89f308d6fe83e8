import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/**
 * A paper that bears a recusal out, as a PDF, a photo or a scan. It may tell of a family: the person's own unit and those who keep everybody's
 * entries see it, and the person; to all others it does not exist (`policy.ts`). Its digest never leaves the house.
 */
@ObjectType()
@Entity({ tableName: 'recusal_evidence' })
@Unique({ properties: ['recusalId', 'digest'] })
export class RecusalEvidence {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'uuid' })
  recusalId!: string;

  @Property({ type: 'uuid' })
  inspectorId!: string;

  /** The body that answers for the person; papers go along when somebody is transferred. */
  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'text' })
  digest!: string;

  /** What whoever handed it in called it. */
  @Property({ type: 'text' })
  @Field(() => String)
  name!: string;

  /** Bytes. */
  @Property({ type: 'integer' })
  @Field(() => Int)
  size!: number;
}
