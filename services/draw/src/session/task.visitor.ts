import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A task by its key: planning knows the rest, this room adds its draws. */
@ObjectType()
@Directive('@key(fields: "id")')
export class Task {
  @Field(() => ID)
  id!: string;

  static of(id: string): Task {
    return Object.assign(new Task(), { id });
  }
}
