import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { type Context, LocalDate } from '@sunlot/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';

/** 二(六): the office's word on when an inspection ended, for a whole task or for one visit of it. The latest one holds. */
@ObjectType()
@Entity({ tableName: 'end_ruling' })
export class EndRuling {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Index()
  @Property({ type: 'uuid' })
  drawId!: string;

  @Index()
  @Property({ type: 'uuid', nullable: true })
  inspectionId!: string | null;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  endedOn!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  reason!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  ruledAt!: Date;

  @Property({ type: 'text' })
  @Field(() => String)
  ruledByName!: string;
}

/** The ruling on this one visit, or undefined when nobody disputed its end. */
export async function endRulingOf(ctx: Context, inspectionId: string): Promise<EndRuling | undefined> {
  return (await ctx.em.findOne(EndRuling, { inspectionId }, { orderBy: { ruledAt: 'desc', id: 'desc' } })) ?? undefined;
}
