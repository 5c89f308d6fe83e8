import { operation } from '../providers/operation.ts';

const TO_DO = '{ id kind title subjectId link dueAt light blockedBy }';

/** Everything that waits for this person, from all rooms in one question (R45). */
export const toDos = operation(
  `query ToDos { planningToDos ${TO_DO} registriesToDos ${TO_DO} drawToDos ${TO_DO} resultsToDos ${TO_DO} referralToDos ${TO_DO} }`,
);
export const ledgerSummary = operation('query LedgerSummary { ledgerSummary { stage light count } }');
