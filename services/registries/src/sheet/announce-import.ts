import type { Context } from '@sunlot/subgraph-kit';
import { policy } from '../policy.ts';
import type { SheetImport } from './sheet-import.entity.ts';
import { sheetOf } from './sheets-of-registers.ts';

/** Shows that a file moved on, and how far it is; to those who may see its imports where not everybody may. */
export function announceImport(
  ctx: Context,
  { id, register }: Pick<SheetImport, 'id' | 'register'>,
  data?: { readonly rows: number },
): void {
  const { seenWith } = sheetOf[register];
  const audience = seenWith && policy.verbs[seenWith];
  ctx.announce({ topic: 'import', id, ...(audience ? { audience: [...audience] } : {}), ...(data ? { data } : {}) });
}
