import { type Context, demandFileKind, demandHandedIn, Refusal } from '@sunlot/subgraph-kit';
import { plainText } from '../plain-text.ts';
import type { HandedInFileInput } from './inspector.inputs.ts';
import type { RecusalEvidence } from './recusal-evidence.entity.ts';

/** Twenty pages, scanned. */
const LARGEST_PAPER = 20 * 1024 * 1024;

/**
 * The papers an input names, each once. Refuses with FILE_MISSING what the actor's body did not hand in, and what came in by another door and is
 * no paper as `demandPaper` does.
 */
export async function evidenceHandedIn(
  ctx: Context,
  files: readonly HandedInFileInput[],
): Promise<Pick<RecusalEvidence, 'digest' | 'name' | 'size'>[]> {
  const names = new Map(files.map(({ digest, name }) => [digest, plainText(name)]));
  await demandHandedIn(ctx, [...names.keys()]);
  const papers = [];
  for (const [digest, name] of names) {
    const { size } = (await ctx.vault.find(digest))!;
    demandPaper(await ctx.vault.head(digest), size);
    papers.push({ digest, name, size });
  }
  return papers;
}

/** Refuses with FILE_TOO_LARGE or FILE_KIND_REFUSED what is not a PDF or a picture somebody can look at. Of the bytes the first suffice. */
export function demandPaper(bytes: Uint8Array, size: number): void {
  if (size > LARGEST_PAPER) throw new Refusal('FILE_TOO_LARGE', { size, limit: LARGEST_PAPER });
  demandFileKind(bytes, ['application/pdf', 'image/jpeg', 'image/png', 'image/webp']);
}
