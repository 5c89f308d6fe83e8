import { CreditClass } from '@sunlot/glossary';
import { Allow, AuditEntry, type Connection, connectionOf, type Context, Masked, page } from '@sunlot/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CreditClassPeriod, creditHistories } from '../credit-class/credit-history.ts';
import { creditClassesNow } from '../credit-class/credit-class-in-force.ts';
import { InspectionItem } from '../inspection-item/inspection-item.entity.ts';
import { inForceOn } from '../inspection-item/inspection-item.filter.ts';
import { ItemInspection, itemInspectionsOf } from '../drawing/item-inspection.ts';
import { Organization, organization } from '../organization.stub.ts';
import { isOwner } from '../ownership.ts';
import { changeObjectStatus } from './change-object-status.ts';
import { createObject } from './create-object.ts';
import { duplicatesOf, originalsOf } from './duplicates-of.ts';
import { historyOfObject } from './history-of-object.ts';
import { InspectionObject } from './inspection-object.entity.ts';
import { matchingObjects, objectOrder } from './inspection-object.filter.ts';
import {
  ChangeObjectStatusInput,
  CreateObjectInput,
  InspectionObjectsArgs,
  MarkDuplicateInput,
  UnmarkDuplicateInput,
  UpdateObjectInput,
} from './inspection-object.inputs.ts';
import { POSSIBLE_STATUS } from './inspection-object.rules.ts';
import { markDuplicate } from './mark-duplicate.ts';
import { objectZones } from './object-zones.ts';
import { possibleDuplicatesOf } from './possible-duplicates.ts';
import { unmarkDuplicate } from './unmark-duplicate.ts';
import { areWordsSettling } from './unsettled-words.ts';
import { updateObject } from './update-object.ts';

const InspectionObjectConnection = connectionOf(InspectionObject);

@Resolver(() => InspectionObject)
export class InspectionObjectResolver {
  @Query(() => InspectionObjectConnection)
  @Allow('object.list')
  async inspectionObjects(
    @Args(() => InspectionObjectsArgs) asked: InspectionObjectsArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<InspectionObject>> {
    const filter = asked.filter ?? {};
    return page(ctx, InspectionObject, {
      where: matchingObjects(filter, ctx.today),
      orderBy: objectOrder(asked.sort),
      asked,
      roughly: Boolean(filter.search?.trim()) && (await areWordsSettling(ctx)),
    });
  }

  @Query(() => InspectionObject, { nullable: true })
  @Allow('object.list')
  inspectionObject(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<InspectionObject | undefined> {
    return ctx.find(InspectionObject, id);
  }

  /** The functional zones objects lie in, as the register spells them. */
  @Query(() => [String])
  @Allow('object.list')
  objectZones(@Ctx() ctx: Context): Promise<string[]> {
    return objectZones(ctx);
  }

  @Mutation(() => InspectionObject)
  @Allow('object.create')
  createObject(
    @Arg('input', () => CreateObjectInput) input: CreateObjectInput,
    @Ctx() ctx: Context,
  ): Promise<InspectionObject> {
    return createObject(ctx, input);
  }

  @Mutation(() => InspectionObject)
  @Allow('object.update')
  updateObject(
    @Arg('input', () => UpdateObjectInput) input: UpdateObjectInput,
    @Ctx() ctx: Context,
  ): Promise<InspectionObject> {
    return updateObject(ctx, input);
  }

  @Mutation(() => InspectionObject)
  @Allow('object.changeStatus')
  changeObjectStatus(
    @Arg('input', () => ChangeObjectStatusInput) input: ChangeObjectStatusInput,
    @Ctx() ctx: Context,
  ): Promise<InspectionObject> {
    return changeObjectStatus(ctx, input);
  }

  @Mutation(() => InspectionObject)
  @Allow('object.update')
  markDuplicate(
    @Arg('input', () => MarkDuplicateInput) input: MarkDuplicateInput,
    @Ctx() ctx: Context,
  ): Promise<InspectionObject> {
    return markDuplicate(ctx, input);
  }

  @Mutation(() => InspectionObject)
  @Allow('object.update')
  unmarkDuplicate(
    @Arg('input', () => UnmarkDuplicateInput) input: UnmarkDuplicateInput,
    @Ctx() ctx: Context,
  ): Promise<InspectionObject> {
    return unmarkDuplicate(ctx, input);
  }

  @FieldResolver(() => String, { nullable: true })
  @Masked('InspectionObject.legalRepresentative')
  legalRepresentative(@Root() object: InspectionObject): string | null {
    return object.legalRepresentative;
  }

  @FieldResolver(() => String, { nullable: true })
  @Masked('InspectionObject.contact')
  contact(@Root() object: InspectionObject): string | null {
    return object.contact;
  }

  @FieldResolver(() => String, { nullable: true })
  @Masked('InspectionObject.phone')
  phone(@Root() object: InspectionObject): string | null {
    return object.phone;
  }

  @FieldResolver(() => Organization)
  division(@Root() object: InspectionObject): Organization {
    return organization(object.divisionId);
  }

  /** The entry that is kept in its place; null for one that stands for itself, and where it is not this person's to see. */
  @FieldResolver(() => InspectionObject, { nullable: true })
  async original(@Root() { duplicateOf }: InspectionObject, @Ctx() ctx: Context): Promise<InspectionObject | null> {
    return duplicateOf === null ? null : ((await ctx.load(originalsOf, duplicateOf)) ?? null);
  }

  /** The entries it is kept in the place of, by name. */
  @FieldResolver(() => [InspectionObject])
  async duplicates(@Root() object: InspectionObject, @Ctx() ctx: Context): Promise<InspectionObject[]> {
    return (await ctx.load(duplicatesOf, object.id)) ?? [];
  }

  /** R11: the first standing entries whose names begin alike, whatever their legal form; empty for one that is closed or marked. */
  @FieldResolver(() => [InspectionObject])
  async possibleDuplicates(@Root() object: InspectionObject, @Ctx() ctx: Context): Promise<InspectionObject[]> {
    return (await ctx.load(possibleDuplicatesOf, object.id)) ?? [];
  }

  /** The items in force that apply to it, by code. */
  @FieldResolver(() => [InspectionItem])
  async items(@Root() object: InspectionObject, @Ctx() ctx: Context): Promise<InspectionItem[]> {
    return (await ctx.load(itemsOf, object.id)) ?? [];
  }

  /** What it was inspected on, by year and item, other levels included; newest first. */
  @FieldResolver(() => [ItemInspection])
  async itemInspections(@Root() object: InspectionObject, @Ctx() ctx: Context): Promise<ItemInspection[]> {
    return (await ctx.load(itemInspectionsOf, object.id)) ?? [];
  }

  /** Internal: null for everybody but the office and the Policy & Regulations Division. */
  @FieldResolver(() => CreditClass, { nullable: true })
  async creditClass(@Root() object: InspectionObject, @Ctx() ctx: Context): Promise<CreditClass | null> {
    if (!ctx.may('credit.read')) return null;
    return (await ctx.load(creditClassesNow, object.id)) ?? CreditClass.UNRATED;
  }

  /** Internal like the class itself: null for everybody but the office and the Policy & Regulations Division. */
  @FieldResolver(() => [CreditClassPeriod], { nullable: true })
  async creditHistory(@Root() object: InspectionObject, @Ctx() ctx: Context): Promise<CreditClassPeriod[] | null> {
    if (!ctx.may('credit.read')) return null;
    return (await ctx.load(creditHistories, object.id)) ?? [];
  }

  @FieldResolver(() => [AuditEntry])
  history(@Root() object: InspectionObject, @Ctx() ctx: Context): Promise<AuditEntry[]> {
    return historyOfObject(ctx, object);
  }

  @FieldResolver(() => [String])
  allowed(@Root() object: InspectionObject, @Ctx() ctx: Context): string[] {
    if (!ctx.may('object.update') || !isOwner(ctx.actor, object)) return [];
    const isClosed = object.status === 'DEREGISTERED';
    return [
      ...(isClosed ? [] : ['update']),
      ...(POSSIBLE_STATUS[object.status].length > 0 ? ['changeObjectStatus'] : []),
      ...(object.duplicateOf !== null ? ['unmarkDuplicate'] : isClosed ? [] : ['markDuplicate']),
    ];
  }
}

async function itemsOf(objectIds: readonly string[], ctx: Context): Promise<InspectionItem[][]> {
  const rows = await ctx.sql(
    'select object_id, item_code from object_item where object_id = any($1::uuid[]) order by item_code',
    [[...objectIds]],
  );
  const codes = [...new Set(rows.map((row) => row.item_code as string))];
  const items = await ctx.em.find(InspectionItem, { $and: [{ code: { $in: codes } }, inForceOn(ctx.today)] });
  const byCode = new Map(items.map((item) => [item.code, item]));
  return objectIds.map((id) =>
    rows.filter((row) => row.object_id === id).flatMap((row) => byCode.get(row.item_code as string) ?? []),
  );
}
