/** What the browser's tests ask of a page: the package, and what it says of vectors. */
export { checkBeacon } from '../src/beacon/check-beacon.ts';
export { verify } from '../src/index.ts';
export { escrowVectorOutcome } from './escrow-vector-outcome.ts';
export { matchVectorOutcome } from './match-vector-outcome.ts';
export { vectorFiles } from './vector-files.ts';
export { logVectorOutcome } from './log-vector-outcome.ts';
