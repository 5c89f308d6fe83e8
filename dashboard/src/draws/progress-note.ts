export interface ProgressNote {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The note a stalled draw left, or undefined when there is none or it cannot be read. */
export function readNote(json: string | null): ProgressNote | undefined {
  if (!json) return undefined;
  try {
    const note = JSON.parse(json) as Partial<ProgressNote> | null;
    return typeof note?.code === 'string' ? { code: note.code, facts: note.facts ?? {} } : undefined;
  } catch {
    return undefined;
  }
}
