import { isWorded, refusalText } from '@sunlot/glossary';
import type { GraphQLFormattedError } from 'graphql';

/**
 * What GraphQL says of a field of an input, as the refusal a rule would give: whoever fills in a form reads the field's word, not its
 * name in the schema. Undefined where no field is named, or the fault is the program's and not the person's.
 */
export function inputFault(message: string): GraphQLFormattedError | undefined {
  if (!/^Variable "\$\w+" got invalid value /.test(message)) return undefined;
  const [, path = '', after] = AT_FIELD.exec(message) ?? [];
  const [, absence, missing] = MISSING_FIELD.exec(message) ?? [];
  const problem = absence ?? after;
  const field = [...(path.match(/\w+/g) ?? []), ...(missing ? [missing] : [])].join('.');
  if (field === '' || !problem || !isWorded(problem)) return undefined;
  const facts = { fields: [{ field, problem }] };
  return { message: refusalText('INPUT_INVALID', facts, 'zh'), extensions: { code: 'INPUT_INVALID', facts } };
}

/** `… at "input.lines[0].ratio"; what is wrong`: the path below the variable, and the complaint. */
const AT_FIELD = / at "\w+((?:\.\w+|\[\d+\])+)"; (.+)$/s;
const MISSING_FIELD = /; (Field "(\w+)" of required type "[^"]+" was not provided\.)$/;
