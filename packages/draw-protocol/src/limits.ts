// The limits of proto-docs/draw/v1.md. Within them a verifier stays below a gigabyte whatever a record holds.

/** A record unpacks to at most so many bytes. */
export const maxRecordBytes = 320 * 2 ** 20;

/** An archive has at most so many entries. */
export const maxEntries = 64;

export const maxCandidates = 3_000_000;
export const maxTickets = 2 ** 28 - 1;
export const maxInspectors = 100_000;

/** The largest size of each file; one that is not listed is bounded by the record. */
export const maxFileBytes: Readonly<Record<string, number>> = {
  'record.txt': 2 ** 16,
  'freeze.txt': 2 ** 16,
  'rules.txt': 2 ** 20,
  'transcript.txt': 2 ** 20,
  'exclusions.tsv': 2 ** 25,
  'inspectors.tsv': 2 ** 24,
  'recusals.tsv': 2 ** 24,
  'result.tsv': 2 ** 27,
  'exclusion-openings.tsv': 2 ** 27,
  'inspector-openings.tsv': 2 ** 26,
};
