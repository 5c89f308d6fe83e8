import { organizationKept } from '@sunlot/facts';
import { OrganizationKind } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { Organization } from './organization.entity.ts';
import type { KeepOrganizationInput } from './organization.inputs.ts';

/** Adds a body to the tree or changes one, and tells the rooms that know bodies by name. */
export async function keepOrganization(ctx: Context, input: KeepOrganizationInput): Promise<Organization> {
  const parent = input.parentId ? await ctx.get(Organization, input.parentId) : null;
  const organization = input.organizationId ? await ctx.hold(Organization, input.organizationId) : newOrganization(ctx);
  if (parent && (await isBelow(ctx, parent, organization))) throw new Refusal('CONFLICT', { field: 'parentId' });
  ctx.em.assign(organization, {
    code: input.code,
    name: input.name,
    shortName: input.shortName,
    authorityWord: input.authorityWord,
    kind: input.kind,
    level: input.level,
    districtCode: input.districtCode ?? null,
    parent,
    sortOrder: input.sortOrder,
  });
  organization.divisionId = divisionOf(organization, parent);
  await ctx.em.flush();

  const { id, code, name, kind, level, authorityWord, divisionId } = organization;
  ctx.record('organization.kept', organization, { code, name, kind });
  ctx.tell(organizationKept, { id, code, name, kind, level, authorityWord, divisionId });
  return organization;
}

function newOrganization(ctx: Context): Organization {
  const organization = new Organization();
  organization.id = ctx.newId();
  ctx.em.persist(organization);
  return organization;
}

/** An office inside a division is answered for by that division (一: the office sits in the Policy & Regulations Division). */
function divisionOf(organization: Organization, parent: Organization | null): string {
  const isOffice = organization.kind === OrganizationKind.LEADING_GROUP_OFFICE;
  return isOffice && parent ? parent.divisionId : organization.id;
}

/** Whether a body stands somewhere below another, so that the tree would bite its tail. */
async function isBelow(ctx: Context, body: Organization, above: Organization): Promise<boolean> {
  const [row] = await ctx.sql(
    `with recursive up as (
       select id, parent_id from organization where id = $1
       union select o.id, o.parent_id from organization o join up on o.id = up.parent_id)
     select 1 as found from up where id = $2 limit 1`,
    [body.id, above.id],
  );
  return row !== undefined;
}
