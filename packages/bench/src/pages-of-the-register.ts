import type { Bureau } from '@sunlot/stage';
import type pg from 'pg';
import { type Figure, quantile } from './measure.ts';
import { asRegistries } from './room-database.ts';

const SEARCHES = 200;
const GOAL_MS = 100;

/** Looking somebody up by a part of the name, of the code or of the initials; and a page of a filtered list, wherever it is. */
export async function pagesOfTheRegister(bureau: Bureau): Promise<readonly Figure[]> {
  return [
    ...(await lookingUp(bureau)),
    await asRegistries(bureau, async (client) =>
      figure(bureau, client, 'a page of a filtered list, at any depth', await placesIn(client)),
    ),
  ];
}

/** `when` says in the figure's name what the register has just been through, if anything. */
export async function lookingUp(bureau: Bureau, when = ''): Promise<readonly Figure[]> {
  return asRegistries(bureau, async (client) => [
    await figure(bureau, client, `looking up by a part of the name${when}`, await partsOf(client, 'name', [2, 3, 4])),
    await figure(
      bureau,
      client,
      `looking up by a part of the code${when}`,
      await partsOf(client, 'credit_code', [4, 6, 10, 18]),
    ),
    await figure(bureau, client, `looking up by pinyin initials${when}`, await partsOf(client, 'initials', [3, 4, 6])),
  ]);
}

/** One page as the desk asks for it, its length included, and the statement PostgreSQL would be asked by hand for the same rows. */
interface Page {
  readonly filter: Record<string, string>;
  readonly after: string | null;
  readonly sql: string;
  readonly params: readonly unknown[];
}

const PAGE = `query ($after: String, $filter: InspectionObjectFilter) { inspectionObjects(first: 25, after: $after, filter: $filter) {
  totalCount totalEstimated pageInfo { endCursor hasNextPage } edges { node { id name creditCode kind districtCode status updatedAt } } } }`;

/** Each page once at the gateway and once in PostgreSQL, in turn, so that both meet the same machine. */
async function figure({ acts }: Bureau, client: pg.Client, work: string, pages: readonly Page[]): Promise<Figure> {
  const office = acts.clerk('office');
  const [ours, theirs]: [number[], number[]] = [[], []];
  const clocked = async (into: number[], act: () => Promise<unknown>): Promise<void> => {
    const begun = performance.now();
    await act();
    into.push(performance.now() - begun);
  };
  for (const page of pages.slice(0, 10)) await office.ask(PAGE, { filter: page.filter, after: page.after });
  for (const { filter, after, sql, params } of pages) {
    await clocked(ours, () => office.ask(PAGE, { filter, after }));
    await clocked(theirs, () => client.query(sql, [...params]));
  }
  const [p95, median, peer] = [quantile(ours, 0.95), quantile(ours, 0.5), quantile(theirs, 0.5)];
  return {
    work: `${work}, ${pages.length} of them`,
    measured: `p95 ${p95.toFixed(1)} ms, median ${median.toFixed(1)} ms`,
    peer: `PostgreSQL, the rows alone: p95 ${quantile(theirs, 0.95).toFixed(1)} ms, median ${peer.toFixed(1)} ms`,
    goal: `≤ ${GOAL_MS} ms p95 at the gateway`,
    ratio: median / peer,
    reached: p95 <= GOAL_MS,
  };
}

/** Fragments of what stands in the register, from entries picked anywhere in it. */
async function partsOf(client: pg.Client, column: string, lengths: readonly number[]): Promise<Page[]> {
  const { rows } = await client.query<{ text: string }>(
    `select ${column} as text from inspection_object where ${column} <> '' order by md5(id::text) limit ${SEARCHES}`,
  );
  return rows.map(({ text }, n) => {
    const characters = [...text];
    const length = Math.min(lengths[n % lengths.length]!, characters.length);
    const from = (n * 7) % (characters.length - length + 1);
    const part = characters.slice(from, from + length).join('');
    return {
      filter: { search: part },
      after: null,
      sql: `select id, name, credit_code, kind, district_code, status, updated_at from inspection_object
        where id in (select object_id from object_words where settled and ${column} like $1) order by id limit 25`,
      params: [`%${column === 'name' ? part.normalize('NFKC').toLowerCase().replaceAll(/./gu, '$&$&') : part}%`],
    };
  });
}

const DEPTHS = [0, 0.1, 0.5, 0.9, 0.999];

/** A place in the list of each filter at each depth: the entry after which the page begins. */
async function placesIn(client: pg.Client): Promise<Page[]> {
  const pages: Page[] = [];
  const { rows: divisions } = await client.query<{ id: string }>(
    'select division_id as id from inspection_object group by 1 order by count(*) desc limit 3',
  );
  const filters: { filter: Record<string, string>; where: string; value: string }[] = [
    ...['220104', '220102', '220112'].map((code) => ({
      filter: { districtCode: code },
      where: 'district_code = $1',
      value: code,
    })),
    ...['ACTIVE', 'DEREGISTERED', 'REVOKED'].map((status) => ({
      filter: { status },
      where: 'status = $1',
      value: status,
    })),
    ...['ENTERPRISE', 'INDIVIDUAL_BUSINESS'].map((kind) => ({ filter: { kind }, where: 'kind = $1', value: kind })),
    ...['CAR_DEALER', 'AUCTION_HOUSE'].map((label) => ({
      filter: { label },
      where: 'labels @> array[$1]',
      value: label,
    })),
    ...divisions.map(({ id }) => ({ filter: { divisionId: id }, where: 'division_id = $1', value: id })),
  ];
  for (const { filter, where, value } of filters) {
    const { rows: counted } = await client.query<{ count: number }>(
      `select count(*)::int as count from inspection_object where ${where}`,
      [value],
    );
    for (const depth of DEPTHS) {
      const skipped = Math.floor(counted[0]!.count * depth);
      const { rows } = await client.query<{ id: string }>(
        `select id from inspection_object where ${where} order by id offset $2 limit 1`,
        [value, skipped],
      );
      const last = skipped > 0 ? rows[0]?.id : undefined;
      pages.push({
        filter,
        after: last ? Buffer.from(JSON.stringify([last])).toString('base64url') : null,
        sql: `select id, name, credit_code, kind, district_code, status, updated_at from inspection_object
          where ${where} and id > $2 order by id limit 25`,
        params: [value, last ?? '00000000-0000-0000-0000-000000000000'],
      });
    }
  }
  return [...pages, ...pages, ...pages];
}
