import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { keepOrganization } from './keep-organization.ts';
import { Organization } from './organization.entity.ts';
import { KeepOrganizationInput } from './organization.inputs.ts';

@Resolver(() => Organization)
export class OrganizationResolver {
  /** The whole tree: a city has some hundred bodies, so it is not paged. */
  @Query(() => [Organization])
  @Allow('organization.list')
  organizations(@Ctx() ctx: Context): Promise<Organization[]> {
    return ctx.em.find(Organization, ctx.visible(Organization), { orderBy: { sortOrder: 'asc', id: 'asc' } });
  }

  @Query(() => Organization, { nullable: true })
  @Allow('organization.list')
  organization(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Organization | undefined> {
    return ctx.find(Organization, id);
  }

  @Mutation(() => Organization)
  @Allow('organization.keep')
  keepOrganization(
    @Arg('input', () => KeepOrganizationInput) input: KeepOrganizationInput,
    @Ctx() ctx: Context,
  ): Promise<Organization> {
    return keepOrganization(ctx, input);
  }

  @FieldResolver(() => Organization, { nullable: true })
  async parent(@Root() organization: Organization, @Ctx() ctx: Context): Promise<Organization | undefined> {
    return organization.parent ? ctx.load(organizationsById, organization.parent.id) : undefined;
  }

  @FieldResolver(() => Organization, { nullable: true })
  division(@Root() organization: Organization, @Ctx() ctx: Context): Promise<Organization | undefined> {
    return ctx.load(organizationsById, organization.divisionId);
  }

  @FieldResolver(() => [Organization])
  async children(@Root() organization: Organization, @Ctx() ctx: Context): Promise<Organization[]> {
    return (await ctx.load(childrenOf, organization.id)) ?? [];
  }
}

export async function organizationsById(ids: readonly string[], ctx: Context): Promise<(Organization | undefined)[]> {
  const found = await ctx.em.find(Organization, { id: { $in: [...ids] } });
  const byId = new Map(found.map((organization) => [organization.id, organization]));
  return ids.map((id) => byId.get(id));
}

async function childrenOf(ids: readonly string[], ctx: Context): Promise<Organization[][]> {
  const found = await ctx.em.find(
    Organization,
    { parent: { $in: [...ids] } },
    { orderBy: { sortOrder: 'asc', id: 'asc' } },
  );
  return ids.map((id) => found.filter((organization) => organization.parent?.id === id));
}
