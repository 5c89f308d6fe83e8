import {
  Allow,
  AuditEntry,
  type Connection,
  connectionOf,
  type Context,
  historyOf,
  isSignedIn,
  page,
  stepsFor,
} from '@sunlot/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { poolSizes } from '../inspection-object/count-objects.ts';
import { Organization, organization } from '../organization.stub.ts';
import { isOwner } from '../ownership.ts';
import { acknowledgeItem } from './acknowledge-item.ts';
import { createItem } from './create-item.ts';
import { editItem } from './edit-item.ts';
import { fileItem } from './file-item.ts';
import { InspectionItem } from './inspection-item.entity.ts';
import { inForceOn, itemOrder, matchingItems } from './inspection-item.filter.ts';
import {
  AcknowledgeItemInput,
  CreateItemInput,
  EditItemInput,
  InspectionItemsArgs,
  ItemInput,
  ReturnItemInput,
  ReviseItemInput,
  WithdrawItemInput,
} from './inspection-item.inputs.ts';
import { itemLifecycle } from './inspection-item.lifecycle.ts';
import { DivisionLinks, linksByDivision } from './item-links.ts';
import { listedItems } from './listed-items.ts';
import { putItemInForce } from './put-item-in-force.ts';
import { returnItem } from './return-item.ts';
import { reviseItem } from './revise-item.ts';
import { withdrawItem } from './withdraw-item.ts';

const InspectionItemConnection = connectionOf(InspectionItem);

@Resolver(() => InspectionItem)
export class InspectionItemResolver {
  /** The versions that matter today: in force or on their way. Lapsed ones only when asked for by state. */
  @Query(() => InspectionItemConnection)
  @Allow('item.list')
  inspectionItems(
    @Args(() => InspectionItemsArgs) asked: InspectionItemsArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<InspectionItem>> {
    return page(ctx, InspectionItem, {
      where: matchingItems(asked.filter ?? {}),
      orderBy: itemOrder(asked.sort),
      asked,
    });
  }

  /** R01: how far each division's items in force are linked to the “internet + regulation” checklist. */
  @Query(() => [DivisionLinks])
  @Allow('item.list')
  async itemLinks(@Ctx() ctx: Context): Promise<DivisionLinks[]> {
    return linksByDivision(await listedItems(ctx), ctx.today);
  }

  @Query(() => InspectionItem, { nullable: true })
  @Allow('item.list')
  inspectionItem(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<InspectionItem | undefined> {
    return ctx.find(InspectionItem, id);
  }

  /** 清单: what anybody may know, and only what is in force today (R04). */
  @Query(() => InspectionItemConnection)
  @Allow('item.list_public')
  publicItems(
    @Args(() => InspectionItemsArgs) asked: InspectionItemsArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<InspectionItem>> {
    const where = { $and: [matchingItems(asked.filter ?? {}), inForceOn(ctx.today)] };
    return page(ctx, InspectionItem, { where, orderBy: itemOrder(asked.sort), asked });
  }

  @Mutation(() => InspectionItem)
  @Allow('item.create')
  createItem(
    @Arg('input', () => CreateItemInput) input: CreateItemInput,
    @Ctx() ctx: Context,
  ): Promise<InspectionItem> {
    return createItem(ctx, input);
  }

  @Mutation(() => InspectionItem)
  @Allow('item.edit')
  editItem(@Arg('input', () => EditItemInput) input: EditItemInput, @Ctx() ctx: Context): Promise<InspectionItem> {
    return editItem(ctx, input);
  }

  @Mutation(() => InspectionItem)
  @Allow('item.revise')
  reviseItem(
    @Arg('input', () => ReviseItemInput) input: ReviseItemInput,
    @Ctx() ctx: Context,
  ): Promise<InspectionItem> {
    return reviseItem(ctx, input);
  }

  @Mutation(() => InspectionItem)
  @Allow('item.file')
  fileItem(@Arg('input', () => ItemInput) input: ItemInput, @Ctx() ctx: Context): Promise<InspectionItem> {
    return fileItem(ctx, input);
  }

  @Mutation(() => InspectionItem)
  @Allow('item.acknowledge')
  acknowledgeItem(
    @Arg('input', () => AcknowledgeItemInput) input: AcknowledgeItemInput,
    @Ctx() ctx: Context,
  ): Promise<InspectionItem> {
    return acknowledgeItem(ctx, input);
  }

  @Mutation(() => InspectionItem)
  @Allow('item.return')
  returnItem(
    @Arg('input', () => ReturnItemInput) input: ReturnItemInput,
    @Ctx() ctx: Context,
  ): Promise<InspectionItem> {
    return returnItem(ctx, input);
  }

  @Mutation(() => InspectionItem)
  @Allow('item.putInForce')
  putItemInForce(@Arg('input', () => ItemInput) input: ItemInput, @Ctx() ctx: Context): Promise<InspectionItem> {
    return putItemInForce(ctx, input);
  }

  @Mutation(() => InspectionItem)
  @Allow('item.withdraw')
  withdrawItem(
    @Arg('input', () => WithdrawItemInput) input: WithdrawItemInput,
    @Ctx() ctx: Context,
  ): Promise<InspectionItem> {
    return withdrawItem(ctx, input);
  }

  @FieldResolver(() => Organization)
  division(@Root() item: InspectionItem): Organization {
    return organization(item.divisionId);
  }

  /** How many objects in business the item applies to, as last counted; 0 before the first count. */
  @FieldResolver(() => Int)
  async poolSize(@Root() item: InspectionItem, @Ctx() ctx: Context): Promise<number> {
    return (await ctx.load(poolSizes, item.code)) ?? 0;
  }

  /** All versions of the same item this actor may see, newest first. */
  @FieldResolver(() => [InspectionItem])
  async versions(@Root() item: InspectionItem, @Ctx() ctx: Context): Promise<InspectionItem[]> {
    return (await ctx.load(versionsOf, item.code)) ?? [];
  }

  @FieldResolver(() => [AuditEntry])
  async history(@Root() item: InspectionItem, @Ctx() ctx: Context): Promise<AuditEntry[]> {
    return isSignedIn(ctx.actor) ? historyOf(ctx, item) : [];
  }

  /** The steps this actor may take with this version now. */
  @FieldResolver(() => [String])
  allowed(@Root() item: InspectionItem, @Ctx() ctx: Context): string[] {
    const steps = stepsFor(itemLifecycle, item.state, ctx.actor.roles);
    return isOwner(ctx.actor, item) ? steps : steps.filter((step) => step !== 'edit' && step !== 'revise');
  }
}

async function versionsOf(codes: readonly string[], ctx: Context): Promise<InspectionItem[][]> {
  const where = ctx.visible(InspectionItem, { code: { $in: [...codes] } });
  const versions = await ctx.em.find(InspectionItem, where, { orderBy: { version: 'desc' } });
  return codes.map((code) => versions.filter((version) => version.code === code));
}
