import type {
  DrawState,
  EntropyKind,
  Light,
  ReplacementState,
  SkipReason,
  VoidReason,
  WitnessState,
} from '@sunlot/glossary';
import type { RaRecord } from 'react-admin';

/** A draw as its page reads it. */
export interface DrawRecord extends RaRecord {
  id: string;
  number: string;
  title: string;
  taskNumber: string;
  attempt: number;
  state: DrawState;
  light: Light;
  scheduledAt: string;
  /** Null before the cut, and to those who may not read pools. */
  poolId: string | null;
  poolSize: number | null;
  exclusionCount: number | null;
  sampleSize: number | null;
  smallPool: boolean | null;
  creditDifferentiation: boolean;
  creditOffReason: string | null;
  classQuotas: ClassQuota[] | null;
  operatorName: string | null;
  operatorOrganizationName: string | null;
  frozenAt: string | null;
  freezeDigest: string | null;
  requiredWitnesses: number | null;
  deadline: string | null;
  openAt: string | null;
  drawBy: string | null;
  entropy: Entropy | null;
  entropyValue: string | null;
  diceEntries: DiceReading[];
  progress: number;
  progressNote: string | null;
  resultDigest: string | null;
  drawnAt: string | null;
  openedAt: string | null;
  voidReason: VoidReason | null;
  voidExplanation: string | null;
  voidProposedByName: string | null;
  voidedAt: string | null;
  allowed: string[];
  replaces: { id: string; number: string } | null;
  replacements: Replacement[];
  witnesses: Witness[];
  initiatorName: string;
  departmentIds: string[];
  task: {
    id: string;
    draws: Attempt[];
  };
  /** Null before the freeze, and for a draw frozen without escrow. */
  escrow: Escrow | null;
  record: { publicUrl: string | null; fullUrl: string | null; digest: string | null };
}

/** What comes after the reveals, as it was named at the freeze. */
export interface Entropy {
  kind: EntropyKind;
  throws: number | null;
  round: number | null;
  roundAt: string | null;
  readAt: string | null;
}

/** Who has read the dice; never what, before two agree. */
export interface DiceReading {
  id: string;
  name: string;
  organizationName: string;
  enteredAt: string;
}

/** Who holds shares of the server's secret, each sealed to its holder. */
export interface Escrow {
  threshold: number;
  openedAt: string | null;
  sealed: string;
  packageUrl: string;
  holders: ShareHolder[];
}

export interface ShareHolder {
  organizationName: string;
  code: string;
  takenAt: string | null;
  handedInAt: string | null;
  handedInByName: string | null;
  mine: boolean;
}

/** Drawn objects found ineligible, by their places in the result, and what became of the proposal to skip them. */
export interface Replacement {
  id: string;
  state: ReplacementState;
  orders: number[];
  reason: SkipReason;
  explanation: string;
  proposedByName: string;
  proposedAt: string;
  decidedByName: string | null;
  decidedAt: string | null;
  refusal: string | null;
  by: { id: string; number: string } | null;
  allowed: string[];
}

export interface Attempt {
  id: string;
  attempt: number;
}

export interface Witness {
  id: string;
  organizationId: string;
  organizationName: string;
  code: string;
  state: WitnessState;
  name: string | null;
  commitment: string | null;
  committedAt: string | null;
  revealedAt: string | null;
}

export interface ClassQuota {
  stratum: string;
  size: number;
  quota: number;
  rate: number;
  chance: number;
}
