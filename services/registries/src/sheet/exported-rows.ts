import { type FilterQuery, raw } from '@mikro-orm/postgresql';
import type { SheetRegister } from '@sunlot/glossary';
import type { SheetRecord } from '@sunlot/sheets';
import type { Context } from '@sunlot/subgraph-kit';
import { InspectionItem } from '../inspection-item/inspection-item.entity.ts';
import { matchingItems } from '../inspection-item/inspection-item.filter.ts';
import { InspectionItemFilter } from '../inspection-item/inspection-item.inputs.ts';
import { InspectionObject } from '../inspection-object/inspection-object.entity.ts';
import { matchingObjects } from '../inspection-object/inspection-object.filter.ts';
import { InspectionObjectFilter } from '../inspection-object/inspection-object.inputs.ts';
import { Certificate } from '../inspector/certificate.entity.ts';
import { Inspector } from '../inspector/inspector.entity.ts';
import { matchingInspectors } from '../inspector/inspector.filter.ts';
import { InspectorFilter } from '../inspector/inspector.inputs.ts';
import { Licence } from '../licence/licence.entity.ts';
import { askedFilter, day, type Query, yesOrNo } from './asked-filter.ts';
import { itemColumns } from './item.columns.ts';
import { masked } from './masked.ts';

/** What goes out. Credit classes never do. */
type Exported = Exclude<SheetRegister, 'CREDIT_CLASSES'>;

/** The rows of a register a filter means and this actor sees, as the columns of its sheet. Refuses a filter the API would refuse. */
export function exportedRows(ctx: Context, register: Exported, query: Query): AsyncIterable<SheetRecord> {
  switch (register) {
    case 'ITEMS':
      return items(ctx, askedFilter(InspectionItemFilter, query, { unlinked: yesOrNo, basisLapsed: yesOrNo }));
    case 'OBJECTS':
      return objects(ctx, askedFilter(InspectionObjectFilter, query, {}));
    case 'LICENCES':
      return licences(ctx, askedFilter(InspectionObjectFilter, query, {}));
    case 'INSPECTORS':
      return inspectors(ctx, askedFilter(InspectorFilter, query, { eligible: yesOrNo, eligibleOn: day }));
  }
}

const AT_ONCE = 2_000;

/**
 * All rows in the order of their ids, so many at a time: an export of a million costs no more memory than one of a thousand. They are read as
 * they stand and never changed, so nobody keeps watch over them as entities.
 */
async function* inTurn<E extends { id: string }>(
  ctx: Context,
  type: new () => E,
  where: FilterQuery<E>,
): AsyncGenerator<E[]> {
  let last: string | undefined;
  for (;;) {
    const beyond = (last ? { id: { $gt: last } } : {}) as FilterQuery<E>;
    const rows: E[] = await ctx.em
      .createQueryBuilder(type)
      .where({ $and: [ctx.visible(type, where), beyond] } as never)
      .orderBy({ id: 'asc' } as never)
      .limit(AT_ONCE)
      .execute('all');
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)!.id;
  }
}

async function* items(ctx: Context, filter: InspectionItemFilter): AsyncGenerator<SheetRecord> {
  for await (const some of inTurn(ctx, InspectionItem, matchingItems(filter))) {
    for (const item of some) yield Object.fromEntries(itemColumns.map(({ key }) => [key, item[key]]));
  }
}

async function* objects(ctx: Context, filter: InspectionObjectFilter): AsyncGenerator<SheetRecord> {
  for await (const some of inTurn(ctx, InspectionObject, matchingObjects(filter, ctx.today))) {
    const codes = await itemCodesOf(ctx, some);
    for (const object of some) {
      yield {
        name: object.name,
        creditCode: object.creditCode,
        kind: object.kind,
        districtCode: object.districtCode,
        zone: object.zone,
        address: object.address,
        legalRepresentative: masked(ctx, 'InspectionObject.legalRepresentative', object, object.legalRepresentative),
        contact: masked(ctx, 'InspectionObject.contact', object, object.contact),
        phone: masked(ctx, 'InspectionObject.phone', object, object.phone),
        status: object.status,
        registrationAuthority: object.registrationAuthority,
        industry: object.industry,
        foundedOn: object.foundedOn,
        labels: object.labels,
        itemCodes: codes.get(object.id) ?? [],
        divisionName: object.divisionName,
      };
    }
  }
}

async function itemCodesOf(ctx: Context, objects: readonly InspectionObject[]): Promise<Map<string, string[]>> {
  const rows = await ctx.sql(
    'select object_id, array_agg(item_code order by item_code) as codes from object_item where object_id = any($1::uuid[]) group by 1',
    [objects.map(({ id }) => id)],
  );
  return new Map(rows.map((row) => [row.object_id as string, row.codes as string[]]));
}

/** The licences that were not ended, of the objects a filter means. */
async function* licences(ctx: Context, filter: InspectionObjectFilter): AsyncGenerator<SheetRecord> {
  const holders = { $and: [matchingObjects(filter, ctx.today), holdsLicence()] };
  for await (const some of inTurn(ctx, InspectionObject, holders)) {
    const holderOf = new Map(some.map((object) => [object.id, object]));
    const held = await ctx.em.find(
      Licence,
      { objectId: { $in: [...holderOf.keys()] }, endedOn: null },
      { orderBy: { objectId: 'asc', issuer: 'asc', number: 'asc' }, disableIdentityMap: true },
    );
    for (const { objectId, kind, title, number, issuer, issuedOn, validTo } of held) {
      const { creditCode, name } = holderOf.get(objectId)!;
      yield { creditCode, objectName: name, kind, title, number, issuer, issuedOn, validTo };
    }
  }
}

function holdsLicence(): FilterQuery<InspectionObject> {
  const holds = (alias: string): string =>
    `exists (select 1 from licence where licence.object_id = ${alias}.id and licence.ended_on is null)`;
  return { [raw(holds)]: [] } as FilterQuery<InspectionObject>;
}

/** A row for each certificate somebody holds, the one that lasts longest first; after the first row nothing is said of the person again. */
async function* inspectors(ctx: Context, filter: InspectorFilter): AsyncGenerator<SheetRecord> {
  for await (const some of inTurn(ctx, Inspector, matchingInspectors(filter, ctx.today))) {
    const held = await certificatesOf(ctx, some);
    for (const inspector of some) {
      const [first, ...others] = held.get(inspector.id) ?? [];
      yield {
        ...whose(inspector),
        ...(first && certificateCells(first)),
        specialities: inspector.specialities,
        regions: inspector.regions,
        expert: inspector.expert ? 'YES' : 'NO',
        mobile: masked(ctx, 'Inspector.mobile', inspector, inspector.mobile),
        idNumber: masked(ctx, 'Inspector.idNumber', inspector, inspector.idNumber),
      };
      for (const other of others) yield { ...whose(inspector), ...certificateCells(other) };
    }
  }
}

function whose({ name, staffNumber, roster, organizationName, status }: Inspector): SheetRecord {
  return { name, staffNumber, roster, organizationName, status };
}

function certificateCells({
  number,
  issuer,
  category,
  region,
  validFrom,
  validTo,
  yearlyCheckOn,
}: Certificate): SheetRecord {
  return {
    certificateNumber: number,
    certificateIssuer: issuer,
    certificateCategory: category,
    certificateRegion: region,
    validFrom,
    validTo,
    yearlyCheckOn,
  };
}

/** All certificates of each, the one that lasts longest first; nothing for whoever holds none. */
async function certificatesOf(ctx: Context, inspectors: readonly Inspector[]): Promise<Map<string, Certificate[]>> {
  const held = await ctx.em.find(
    Certificate,
    { inspectorId: { $in: inspectors.map(({ id }) => id) } },
    { orderBy: { validTo: 'desc', issuer: 'asc', number: 'asc' }, disableIdentityMap: true },
  );
  return Map.groupBy(held, ({ inspectorId }) => inspectorId);
}
