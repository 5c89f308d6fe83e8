import { ArrayMaxSize, ArrayMinSize, IsDate, IsOptional, IsUUID, Matches } from 'class-validator';
import { Field, ID } from 'type-graphql';
import { TAG } from './tags.ts';

/** The ids of entries chosen on a list by hand; more of them are a matter for a sheet. */
export const ChosenIds = (): PropertyDecorator =>
  together(
    Field(() => [ID]),
    ArrayMinSize(1),
    ArrayMaxSize(500),
    IsUUID(undefined, { each: true }),
  );

/** Tags that are given or taken; nothing where there are none. */
export const Tags = ({ atMost }: { atMost: number }): PropertyDecorator =>
  together(
    Field(() => [String], { nullable: true }),
    IsOptional(),
    ArrayMaxSize(atMost),
    Matches(TAG, { each: true }),
  );

/** When an entry was last changed as far as the form shows it; left out, the last word counts (`demandUnchanged`). */
export const UnchangedSince = (): PropertyDecorator =>
  together(
    Field(() => Date, { nullable: true }),
    IsOptional(),
    IsDate(),
  );

function together(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (input, field) => {
    for (const decorate of decorators) decorate(input, field);
  };
}
