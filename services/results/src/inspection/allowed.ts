import { type Context, stepsFor } from '@sunlot/subgraph-kit';
import type { Inspection } from './inspection.entity.ts';
import { inspectionLifecycle, type InspectionVerb } from './inspection.lifecycle.ts';
import { isInTeam, isOwn } from './who-works-on-it.ts';

/** The steps this actor may take on this visit now: by lifecycle, by division and team, by the clock and by four eyes. */
export function allowedOn(ctx: Context, visit: Inspection): string[] {
  return stepsFor(inspectionLifecycle, visit.state, ctx.actor.roles).filter((verb) => isOpen(ctx, visit, verb));
}

function isOpen({ actor, now }: Context, visit: Inspection, verb: InspectionVerb): boolean {
  const own = isOwn(actor, visit) && ['DIVISION', 'DEPARTMENT'].some((role) => actor.roles.includes(role));
  switch (verb) {
    case 'notice':
    case 'renotice':
      return own;
    case 'serve':
      return own || isInTeam(actor, visit);
    case 'record':
      return (own || isInTeam(actor, visit)) && visit.plannedStart !== null && visit.plannedStart <= now;
    case 'publish':
      return own && visit.recordedById !== actor.accountId;
    case 'void':
      return false;
  }
}
