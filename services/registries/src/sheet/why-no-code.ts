import { type Bilingual, labels } from '@sunlot/glossary';
import { readCreditCode } from '../inspection-object/credit-code.ts';

/** Why a cell is no code, or null where it is one. */
export function whyNoCode(code: string): Bilingual | null {
  const reading = readCreditCode(code);
  return reading.ok ? null : labels.CreditCodeProblem[reading.problem];
}

/** The spelling a code that was accepted is kept in. */
export function codeAsKept(code: string): string {
  return readCreditCode(code).code;
}
