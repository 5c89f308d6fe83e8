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
}

export interface ResourceOperations {
  readonly reading: ResourceReading;
  readonly list: Operation;
  readonly one: Operation;
}

/** The two operations every resource is read with. */
export function resourceOperations(reading: ResourceReading): ResourceOperations {
  const { type, listField, oneField, rowFields, pageFields, filter, sort } = reading;
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
  return {
    reading,
    list: operation(
      `query ${type}List(${variables}) { ${listField}(${args}) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${rowFields} } } } }`,
    ),
    one: operation(`query ${type}Page($id: ID!) { ${oneField}(id: $id) { ${pageFields} } }`),
  };
}
