import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The registry’s object, by its key. */
@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class InspectionObject {
  @Field(() => ID) id!: string;
}
