import type { Light } from '@sunlot/glossary';

/** A draw as everybody may see it. */
export interface PublicDrawRow {
  id: string;
  number: string;
  title: string;
  taskNumber: string;
  attempt: number;
  state: string;
  poolSize: number | null;
  sampleSize: number | null;
  frozenAt: string | null;
  deadline: string | null;
  drawBy: string | null;
  drawnAt: string | null;
  openAt: string | null;
  openedAt: string | null;
}

export interface PublicDraw extends PublicDrawRow {
  operatorOrganizationName: string | null;
  exclusionCount: number | null;
  creditDifferentiation: boolean;
  creditOffReason: string | null;
  freezeDigest: string | null;
  resultDigest: string | null;
  voidReason: string | null;
  voidedAt: string | null;
  voids: number;
  recordUrl: string | null;
  claim: string | null;
  entropy: { kind: string; round: number | null; roundAt: string | null } | null;
  entropyValue: string | null;
  escrow: { threshold: number; holderNames: string[]; openedAt: string | null; openedByNames: string[] } | null;
  replaces: { id: string; number: string } | null;
  replacements: { skipped: number; reason: string; at: string; by: { id: string; number: string } }[];
  quotas: { stratum: string; size: number; quota: number; rate: number; chance: number }[];
  witnesses: { code: string; organizationName: string; state: string }[];
}

/** What everybody is shown red: a freeze without result, or a result without its opening, past the deadline. */
export function overdueOf(
  draw: Pick<PublicDrawRow, 'state' | 'deadline' | 'drawBy' | 'openAt'>,
  now: Date,
): 'draw' | 'open' | undefined {
  const past = (instant: string | null): boolean => instant !== null && new Date(instant) < now;
  if (['FROZEN', 'AWAITING_ENTROPY', 'AWAITING_ESCROW', 'WITNESSED', 'DRAWING', 'STALLED'].includes(draw.state))
    return past(draw.drawBy ?? draw.deadline) ? 'draw' : undefined;
  return draw.state === 'DRAWN' && past(draw.openAt) ? 'open' : undefined;
}

/** The light beside a witness: shapes and colours, never colour alone. */
export const witnessLight: Readonly<Record<string, Light>> = {
  INVITED: 'NONE',
  COMMITTED: 'YELLOW',
  REVEALED: 'GREEN',
  ABSENT: 'RED',
};

export const lightShape: Readonly<Record<Light, string>> = { RED: '▲', YELLOW: '◆', GREEN: '●', NONE: '○' };
