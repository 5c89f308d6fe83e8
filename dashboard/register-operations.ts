import { createHash } from 'node:crypto';
import { glob } from 'node:fs/promises';
import { parse, print } from 'graphql';
import type { Plugin } from 'vite';

/**
 * Lists every operation of the pages in `operations.json`, by the SHA-256 of its normal form: the gateway runs these for
 * a browser's session and no others.
 */
export function registerOperations(): Plugin {
  return {
    name: 'register-operations',
    apply: 'build',
    async generateBundle() {
      const digests = [...new Set((await collectOperations()).map(digestOf))].sort();
      this.emitFile({ type: 'asset', fileName: 'operations.json', source: JSON.stringify(digests) });
    },
  };
}

/** The texts of all operations: whatever `*.operations.ts` export that carries a `text`. */
export async function collectOperations(): Promise<string[]> {
  const texts: string[] = [];
  for await (const file of glob('src/**/*.operations.ts', { cwd: import.meta.dirname })) {
    const module: unknown = await import(new URL(file, import.meta.url).href);
    collect(module, texts);
  }
  return texts;
}

function collect(value: unknown, texts: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  if ('text' in value && typeof value.text === 'string') texts.push(value.text);
  else for (const member of Object.values(value)) collect(member, texts);
}

function digestOf(text: string): string {
  return createHash('sha256')
    .update(print(parse(text, { noLocation: true })))
    .digest('hex');
}
