import { GraphQLError, GraphQLScalarType } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';

/** Before it is a slip of the pen: nothing that is registered, licensed or inspected is older. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 9999;

/** A calendar day as `YYYY-MM-DD`; refuses one there is not, and one before 1900. */
export const LocalDate = new GraphQLScalarType<string, string>({
  ...GraphQLLocalDate.toConfig(),
  parseValue: (value) => ofOurTime(GraphQLLocalDate.parseValue(value)),
  parseLiteral: (literal) => ofOurTime(GraphQLLocalDate.parseLiteral(literal)),
});

function ofOurTime(day: string): string {
  if (Number(day.slice(0, 4)) >= FIRST_YEAR) return day;
  throw new GraphQLError(`Value is not a valid LocalDate: ${day} is before ${FIRST_YEAR}`);
}
