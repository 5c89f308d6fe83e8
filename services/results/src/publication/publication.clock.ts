import { addWorkdays, type Day, deadline, type Deadline } from '@sunlot/workdays';

/** 二(六): within seven working days of the end of the whole inspection. */
const WORKDAYS_TO_PUBLISH = 7;

/** The national rule's limit; the seven days before it are the ones that count. */
const WORKDAYS_AT_MOST = 20;

export interface PublicationClock extends Deadline {
  readonly outerLimitOn: Day;
}

/** When the results of an inspection that ended on this day are due, and the outer limit of the law beside it. */
export function publicationClock(endedOn: Day): PublicationClock {
  return { ...deadline(endedOn, WORKDAYS_TO_PUBLISH), outerLimitOn: addWorkdays(endedOn, WORKDAYS_AT_MOST) };
}
