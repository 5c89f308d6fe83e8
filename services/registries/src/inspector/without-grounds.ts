import type { AuditEntry } from '@sunlot/subgraph-kit';

/** A trail for those who may not read why somebody is recused: why a recusal was ended tells of the same family. */
export function withoutGrounds(history: unknown): AuditEntry[] {
  return (history as AuditEntry[]).map((entry) =>
    entry.action === 'recusal.ended' ? { ...entry, reason: null } : entry,
  );
}
