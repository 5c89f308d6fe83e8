import { isNamedApart, isWorded, refusalText } from '@sunlot/glossary';
import type { GraphQLFormattedError } from 'graphql';

/**
 * What GraphQL says of a field of an input, as the refusal a rule would give: whoever fills in a form reads the field's word, not its
 * name in the schema; `input` is the input's type, where it is known. Undefined where no field is named, or the fault is the program's and not the person's.
 */
export function inputFault(message: string, input = ''): GraphQLFormattedError | undefined {
  if (!/^Variable "\$\w+" got invalid value /.test(message)) return undefined;
  const [, path = '', after] = AT_FIELD.exec(message) ?? [];
  const [, absence, missing] = MISSING_FIELD.exec(message) ?? [];
  const problem = absence ?? after;
  const field = [...(path.match(/\w+/g) ?? []), ...(missing ? [missing] : [])].join('.');
  if (field === '' || !problem || !isWorded(problem)) return undefined;
  const facts = { fields: [{ field, problem, ...(isNamedApart(input, field) ? { of: input } : {}) }] };
  return { message: refusalText('INPUT_INVALID', facts, 'zh'), extensions: { code: 'INPUT_INVALID', facts } };
}

/**
 * GraphQL gives each fault of the fields an answer of its own, and whoever fills in a form reads the first: what is wrong with the input
 * is one refusal that names them all. What a room refuses has a path and stays as it is.
 */
export function inputFaultsAtOnce(errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  const [first, ...others] = errors.filter(isOfTheInput);
  if (!first || others.length === 0) return errors;
  const facts = { fields: [first, ...others].flatMap(({ extensions }) => (extensions!.facts as InputFacts).fields) };
  const all = { ...first, extensions: { ...first.extensions, facts } };
  return [all, ...errors.filter((error) => !isOfTheInput(error))];
}

interface InputFacts {
  readonly fields: readonly { readonly field: string; readonly problem: string }[];
}

function isOfTheInput({ path, extensions }: GraphQLFormattedError): boolean {
  return !path && extensions?.code === 'INPUT_INVALID';
}

/** `… at "input.lines[0].ratio"; what is wrong`: the path below the variable, and the complaint. */
const AT_FIELD = / at "\w+((?:\.\w+|\[\d+\])+)"; (.+)$/s;
const MISSING_FIELD = /; (Field "(\w+)" of required type "[^"]+" was not provided\.)$/;
