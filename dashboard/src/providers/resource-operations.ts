import { type Operation, operation } from './operation.ts';

/** How a resource is read: which fields a row of its list shows and which its page. */
export interface ResourceReading {
  readonly type: string;
  readonly listField: string;
  readonly oneField: string;
  readonly rowFields: string;
  readonly pageFields: string;
  /** The filter input type; left out for a list that cannot be filtered. */
  readonly filter?: string;
  /** The sort input type, and what its columns are called by the list's. */
  readonly sort?: { readonly type: string; readonly columns: Readonly<Record<string, string>> };
  /** Comes as one list, without pages. */
  readonly whole?: true;
}

export interface ResourceOperations {
  readonly reading: ResourceReading;
  readonly list: Operation;
  readonly one: Operation;
}

/** A resource as it is described: one whose rows say all has no page. */
type ResourceDescribed = Omit<ResourceReading, 'oneField' | 'pageFields'> &
  Partial<Pick<ResourceReading, 'oneField' | 'pageFields'>>;

/** The two operations every resource is read with. */
export function resourceOperations(described: ResourceDescribed): ResourceOperations {
  const { type, listField, rowFields, filter, sort } = described;
  const { oneField = listField, pageFields = rowFields } = described;
  const variables = [
    '$first: Int, $after: String',
    ...(filter ? [`$filter: ${filter}`] : []),
    ...(sort ? [`$sort: ${sort.type}`] : []),
  ].join(', ');
  const args = [
    'first: $first, after: $after',
    ...(filter ? ['filter: $filter'] : []),
    ...(sort ? ['sort: $sort'] : []),
  ].join(', ');
  const list = operation(
    `query ${type}List(${variables}) { ${listField}(${args}) { totalCount totalEstimated pageInfo { hasNextPage endCursor } edges { cursor node { ${rowFields} } } } }`,
  );
  return {
    reading: { ...described, oneField, pageFields },
    list,
    one: described.oneField
      ? operation(`query ${type}Page($id: ID!) { ${oneField}(id: $id) { ${pageFields} } }`)
      : list,
  };
}

/** What a short list is read with. */
export interface WholeListReading extends Pick<ResourceReading, 'type' | 'listField' | 'rowFields'> {
  /** The arguments that narrow it, by name, with their types; the list's filter form has the same names. */
  readonly args?: Readonly<Record<string, string>>;
  /** For a list whose rows have a page of their own. */
  readonly page?: Pick<ResourceReading, 'oneField' | 'pageFields'>;
}

/** The operations of a list that is short enough to come as a whole; a row without a page of its own opens none. */
export function wholeListOperations({
  type,
  listField,
  rowFields,
  args = {},
  page,
}: WholeListReading): ResourceOperations {
  const variables = Object.entries(args).map(([name, kind]) => `$${name}: ${kind}`);
  const given = Object.keys(args).map((name) => `${name}: $${name}`);
  const inBrackets = (parts: string[]): string => (parts.length > 0 ? `(${parts.join(', ')})` : '');
  const list = operation(
    `query ${type}List${inBrackets(variables)} { ${listField}${inBrackets(given)} { ${rowFields} } }`,
  );
  const { oneField = listField, pageFields = rowFields } = page ?? {};
  return {
    reading: { type, listField, oneField, rowFields, pageFields, whole: true },
    list,
    one: page ? operation(`query ${type}Page($id: ID!) { ${oneField}(id: $id) { ${pageFields} } }`) : list,
  };
}
