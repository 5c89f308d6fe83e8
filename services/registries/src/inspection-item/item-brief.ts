import type { ItemBrief } from '@sunlot/facts';
import type { z } from 'zod';
import type { InspectionItem } from './inspection-item.entity.ts';

/** The version as other rooms rely on it: a snapshot, not a pointer. */
export function briefOf(item: InspectionItem): z.infer<typeof ItemBrief> {
  return {
    itemId: item.id,
    code: item.code,
    version: item.version,
    name: item.name,
    category: item.category,
    basis: item.basis,
    objectKind: item.objectKind,
    ratioMin: item.ratioMin,
    ratioMax: item.ratioMax,
    divisionId: item.divisionId,
    divisionName: item.divisionName,
    inspectorTag: item.inspectorTag,
    papers: item.papers,
    methods: item.methods,
    inForceFrom: item.inForceFrom,
    inForceTo: item.inForceTo,
  };
}
