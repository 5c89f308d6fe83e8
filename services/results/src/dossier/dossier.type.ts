import { Field, ID, ObjectType } from 'type-graphql';

/** 一户一档: everything this bureau did with one enterprise. Its fields are read when asked for. */
@ObjectType()
export class Dossier {
  @Field(() => ID) objectId!: string;
  @Field(() => String) objectName!: string;
  @Field(() => String) objectCode!: string;
  /** The visits the reader may see; the papers follow from them. */
  inspectionIds!: string[];
}
