import { type InspectionState, Light } from '@sunlot/glossary';
import { LocalDate, lightOf } from '@sunlot/subgraph-kit';
import type { Day } from '@sunlot/workdays';
import { Field, ObjectType } from 'type-graphql';
import type { DrawnTask } from '../task/drawn-task.entity.ts';
import { publicationClock } from './publication.clock.ts';

/** The seven working days as they run, with the law's outer limit beside them. */
@ObjectType('PublicationClock')
export class PublicationClockType {
  @Field(() => LocalDate) endedOn!: string;
  @Field(() => LocalDate) dueOn!: string;
  @Field(() => LocalDate) outerLimitOn!: string;
  /** True when holidays on the way are not announced yet; the day may still move. */
  @Field(() => Boolean) provisional!: boolean;
  /** True when the leading-group office has ruled on the end date. */
  @Field(() => Boolean) ruled!: boolean;
  @Field(() => Light) light!: Light;

  /** Null until the whole inspection has ended: the clock does not run yet. */
  static of(task: DrawnTask, state: InspectionState, today: Day): PublicationClockType | null {
    if (!task.endedOn || !task.publicationDueOn) return null;
    return Object.assign(new PublicationClockType(), {
      endedOn: task.endedOn,
      dueOn: task.publicationDueOn,
      outerLimitOn: publicationClock(task.endedOn).outerLimitOn,
      provisional: task.publicationProvisional,
      ruled: task.endRuled,
      light: state === 'RECORDED' ? lightOf(task.publicationDueOn, today) : Light.NONE,
    });
  }
}
