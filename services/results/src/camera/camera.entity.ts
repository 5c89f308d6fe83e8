import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** 执法记录仪, kept by the Policy & Regulations Division. */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'camera' })
export class Camera {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Unique()
  @Property({ type: 'text' })
  @Field(() => String)
  label!: string;

  @Unique()
  @Property({ type: 'text' })
  @Field(() => String)
  serialNumber!: string;
}
