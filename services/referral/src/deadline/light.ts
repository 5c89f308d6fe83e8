import type { Light } from '@sunlot/glossary';
import { addWorkdays, type Day, lightFor } from '@sunlot/workdays';

/** A step turns yellow two working days before it is due. */
const YELLOW_WITHIN = 2;

export function lightOf(dueOn: Day | null, today: Day): Light {
  return lightFor(dueOn, today, { yellowWithin: YELLOW_WITHIN });
}

/** The same lights as a condition on the due day, for lists. */
export function dueOnWith(light: Light, today: Day): Record<string, unknown> | null {
  const lastYellow = addWorkdays(today, YELLOW_WITHIN);
  switch (light) {
    case 'RED':
      return { $lt: today };
    case 'YELLOW':
      return { $gte: today, $lte: lastYellow };
    case 'GREEN':
      return { $gt: lastYellow };
    case 'NONE':
      return null;
  }
}
