/** The part of an operation that reads a history with what was changed. */
export const HISTORY_FIELDS = 'history { at actorName organizationName action reason details }';
