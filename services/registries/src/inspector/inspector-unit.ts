import type { Context } from '@sunlot/subgraph-kit';
import { demandOwner } from '../ownership.ts';
import type { Inspector } from './inspector.entity.ts';

/** Refuses who keeps neither this person's unit nor the whole registry. */
export function demandUnit(ctx: Context, verb: string, { divisionId, organizationName }: Inspector): void {
  demandOwner(ctx, verb, { divisionId, divisionName: organizationName });
}
