import type { Inspection } from './inspection.entity.ts';

/** What every fact about a visit repeats. */
export function briefOf(visit: Inspection) {
  return {
    inspectionId: visit.id,
    taskId: visit.taskId,
    drawId: visit.replacementDrawId ?? visit.drawId,
    objectId: visit.objectId,
    objectName: visit.objectName,
    objectCode: visit.objectCode,
  };
}
