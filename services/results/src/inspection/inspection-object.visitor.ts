import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The registry's object; this room adds the visits to it. */
@ObjectType()
@Directive('@key(fields: "id")')
export class InspectionObject {
  @Field(() => ID) id!: string;
}
