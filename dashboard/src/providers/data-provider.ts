import type { DataProvider, GetListParams, GetListResult, RaRecord } from 'react-admin';
import { type Answer, send } from './graphql-client.ts';
import { resources } from '../resources.operations.ts';
import type { ResourceOperations } from './resource-operations.ts';

/** Reads resources over Relay connections; acts are sent by the buttons that own them, so nothing is updated through here. */
export const dataProvider: DataProvider = {
  getList: (resource, params) => list(named(resource), params),

  getOne: async (resource, { id }) => {
    const { one, reading } = named(resource);
    const data = await send(one, { id });
    const record = data[reading.oneField] as RaRecord | null;
    if (!record) throw new Error('ra.notification.item_doesnt_exist');
    return { data: record as never };
  },

  getMany: async (resource, { ids }) => {
    const { one, reading } = named(resource);
    const answers = await Promise.all(ids.map((id) => send(one, { id })));
    return { data: answers.map((data) => data[reading.oneField]).filter(Boolean) as never[] };
  },

  getManyReference: (resource, { target, id, filter, ...params }) =>
    list(named(resource), { ...params, filter: { ...filter, [target]: id } }),

  create: unsupported,
  update: unsupported,
  updateMany: unsupported,
  delete: unsupported,
  deleteMany: unsupported,
};

function named(resource: string): ResourceOperations {
  const operations = resources[resource];
  if (!operations) throw new Error(`no resource is called ${resource}`);
  return operations;
}

async function list({ reading, list: operation }: ResourceOperations, params: GetListParams): Promise<GetListResult> {
  const { page = 1, perPage = 25 } = params.pagination ?? {};
  const sort = sortOf(reading, params);
  const filter = filterOf(params.filter as Answer);
  if (reading.whole) {
    const rows = (await send(operation, filter))[reading.listField] as never[];
    return { data: rows, total: rows.length };
  }
  const trail = trailOf(JSON.stringify([reading.listField, filter, sort, perPage]));
  const data = await send(operation, {
    first: perPage,
    after: await cursorBefore(page, trail, (after) =>
      send(operation, { first: perPage, after, filter, sort }).then((it) => it[reading.listField]),
    ),
    ...(reading.filter ? { filter } : {}),
    ...(sort ? { sort } : {}),
  });
  const connection = data[reading.listField] as Answer;
  trail[page] = connection.pageInfo.endCursor;
  return {
    data: (connection.edges as { node: RaRecord }[]).map(({ node }) => node) as never[],
    // Of about a million there is no last page to jump to, only a next one.
    ...(connection.totalEstimated ? { meta: { about: connection.totalCount } } : { total: connection.totalCount }),
    pageInfo: { hasNextPage: connection.pageInfo.hasNextPage, hasPreviousPage: page > 1 },
  };
}

/** Where each page of a list ended, by the list and how it was asked for: cursors make any depth cost the same. */
const trails = new Map<string, (string | null)[]>();

function trailOf(key: string): (string | null)[] {
  if (trails.size > 100) trails.clear();
  const trail = trails.get(key) ?? [];
  trails.set(key, trail);
  return trail;
}

/** The cursor a page begins after. A page that is opened without its predecessors walks over them once. */
async function cursorBefore(
  page: number,
  trail: (string | null)[],
  read: (after: string | null) => Promise<Answer>,
): Promise<string | null> {
  if (page <= 1) return null;
  for (let walked = 1; walked < page; walked++) {
    if (trail[walked] !== undefined) continue;
    const { pageInfo } = await read(walked === 1 ? null : (trail[walked - 1] ?? null));
    trail[walked] = pageInfo.endCursor;
  }
  return trail[page - 1] ?? null;
}

function sortOf({ sort }: ResourceOperations['reading'], { sort: asked }: GetListParams): Answer | undefined {
  const by = asked && sort?.columns[asked.field];
  return by ? { by, order: asked.order } : undefined;
}

/** Empty fields of a filter form mean that nobody asked. */
function filterOf(filter: Answer = {}): Answer {
  const asked = Object.entries(filter).filter(([, value]) => value !== '' && value !== null && value !== undefined);
  return Object.fromEntries(asked.map(([name, value]) => [name === 'q' ? 'search' : name, value]));
}

function unsupported(): never {
  throw new Error('records change by acts only');
}
