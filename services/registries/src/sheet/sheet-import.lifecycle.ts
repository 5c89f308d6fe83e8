import type { SheetImportState } from '@sunlot/glossary';
import type { Lifecycle } from '@sunlot/subgraph-kit';

export type ImportVerb = 'pass' | 'refuse' | 'commit' | 'finish' | 'cancel' | 'undo' | 'takeBack' | 'keep';

const importers = ['DIVISION', 'DEPARTMENT', 'POLICY_DIVISION', 'OFFICE'] as const;

/** A file is checked by the room, and imported only when somebody says so who has seen the check. */
export const importLifecycle: Lifecycle<SheetImportState, ImportVerb> = {
  CHECKING: {
    pass: { to: 'CHECKED', by: 'ROOM' },
    refuse: { to: 'REFUSED', by: 'ROOM' },
    cancel: { to: 'CANCELLED', by: importers },
  },
  CHECKED: {
    commit: { to: 'IMPORTING', by: importers },
    cancel: { to: 'CANCELLED', by: importers },
  },
  IMPORTING: {
    finish: { to: 'IMPORTED', by: 'ROOM' },
    // The register may have changed since the check.
    refuse: { to: 'REFUSED', by: 'ROOM' },
  },
  IMPORTED: {
    undo: { to: 'UNDOING', by: importers },
  },
  UNDOING: {
    takeBack: { to: 'UNDONE', by: 'ROOM' },
    // Somebody built on it after the undo was asked for.
    keep: { to: 'IMPORTED', by: 'ROOM' },
  },
  REFUSED: {},
  CANCELLED: {},
  UNDONE: {},
};
