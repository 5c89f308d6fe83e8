import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** planning's task; this room adds how far its visits have come. */
@ObjectType()
@Directive('@key(fields: "id")')
export class Task {
  @Field(() => ID) id!: string;
}
