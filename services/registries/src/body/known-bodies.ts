import { type Context, Refusal } from '@sunlot/subgraph-kit';
import type { Inspector } from '../inspector/inspector.entity.ts';
import { KnownBody } from './known-body.entity.ts';

/** An organization under the name it bears. Refuses with ORGANIZATION_UNKNOWN one there is not. */
export async function knownBody(ctx: Context, organizationId: string): Promise<KnownBody> {
  const body = await ctx.em.findOne(KnownBody, { id: organizationId });
  if (!body) throw new Refusal('ORGANIZATION_UNKNOWN', { organizationId });
  return body;
}

/** The division that answers for an organization: for an office inside a division that division, for every other body itself. */
export async function knownDivision(ctx: Context, organizationId: string): Promise<KnownBody> {
  const { divisionId } = await knownBody(ctx, organizationId);
  return knownBody(ctx, divisionId);
}

export type Unit = Pick<Inspector, 'organizationId' | 'organizationName' | 'divisionId'>;

/** An organization as the unit of its people. */
export async function knownUnit(ctx: Context, organizationId: string): Promise<Unit> {
  const { id, name, divisionId } = await knownBody(ctx, organizationId);
  return { organizationId: id, organizationName: name, divisionId };
}
