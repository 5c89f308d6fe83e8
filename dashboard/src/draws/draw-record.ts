import type { DrawState, Light, VoidReason, WitnessState } from '@sunlot/glossary';
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
  witnesses: Witness[];
  task: {
    id: string;
    number: string;
    initiatorName: string;
    departments: { organizationId: string }[];
    draws: Attempt[];
  };
  record: { publicUrl: string | null; fullUrl: string | null; digest: string | null };
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
