import type { Light } from '@sunlot/glossary';
import { type Day, lastYellow, lightFor } from '@sunlot/workdays';

/** A step of a case turns yellow three working days before it is due, in whatever room it is looked at. */
const STEP = { yellowWithin: 3 };

/** The light of a step due on a day; NONE when nothing is due. */
export function lightOf(dueOn: Day | null, today: Day): Light {
  return lightFor(dueOn, today, STEP);
}

/** The same lights as a condition on the due day, so that a list of a million can be asked for its red ones. */
export function dueOnWith(light: Light, today: Day): Record<string, unknown> | null {
  switch (light) {
    case 'RED':
      return { $lt: today };
    case 'YELLOW':
      return { $gte: today, $lte: lastYellow(today, STEP) };
    case 'GREEN':
      return { $gt: lastYellow(today, STEP) };
    case 'NONE':
      return null;
  }
}
